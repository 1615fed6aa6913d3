package io.polysight.inference.slot;

import io.polysight.contracts.models.SharedTeam;
import io.polysight.contracts.serving.ServingSlot;
import io.polysight.contracts.serving.ServingSlot.State;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which slot answers a team. Its own: that of the name asked for, of the default name, else its
 * only one. The platform's own, where the team has none, and until its first version is loaded.
 */
public final class DefaultModel {
  private final String name;
  private final Slots slots;

  DefaultModel(String name, Slots slots) {
    this.name = name;
    this.slots = slots;
  }

  /**
   * @param model as asked for, if at all
   */
  public SlotKey slot(String team, @Nullable String model) {
    List<ServingSlot> own = slots.of(team);
    if (model != null) {
      return has(own, model) ? new SlotKey(team, model) : shared(model, new SlotKey(team, model));
    }
    if (own.stream().allMatch(DefaultModel::isNew)) {
      return shared(null, new SlotKey(team, only(own)));
    }
    return new SlotKey(team, only(own));
  }

  /** The default name, unless the team's only model has another. */
  private String only(List<ServingSlot> own) {
    boolean byName = own.stream().anyMatch(slot -> slot.model().equals(name));
    return !byName && own.size() == 1 ? own.getFirst().model() : name;
  }

  /**
   * A slot of the platform's own, which serves every team.
   *
   * @param model its name; null means that of the default name, else the first
   * @param otherwise when there is none
   */
  private SlotKey shared(@Nullable String model, SlotKey otherwise) {
    List<ServingSlot> shared = slots.of(SharedTeam.NAME);
    String wanted = model == null ? name : model;
    return shared.stream()
        .filter(slot -> slot.model().equals(wanted))
        .findFirst()
        .or(() -> model == null ? shared.stream().findFirst() : Optional.empty())
        .map(slot -> new SlotKey(slot.team(), slot.model()))
        .orElse(otherwise);
  }

  private static boolean has(List<ServingSlot> own, String model) {
    return own.stream().anyMatch(slot -> slot.model().equals(model) && !isNew(slot));
  }

  /**
   * Whether its first version is being loaded: meanwhile who answered before goes on. A slot that
   * failed is not new: nobody steps in for it unasked.
   */
  private static boolean isNew(ServingSlot slot) {
    return slot.version() == null && (slot.state() == State.LOADING || slot.state() == State.EMPTY);
  }
}
