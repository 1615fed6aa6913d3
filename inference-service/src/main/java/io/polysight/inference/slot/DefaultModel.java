package io.polysight.inference.slot;

import io.polysight.contracts.serving.ServingSlot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which slot answers when nobody names a model: that of the default name, else a team's only one.
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
    if (model != null) {
      return new SlotKey(team, model);
    }
    List<ServingSlot> own = slots.of(team);
    boolean byName = own.stream().anyMatch(slot -> slot.model().equals(name));
    return new SlotKey(team, !byName && own.size() == 1 ? own.getFirst().model() : name);
  }
}
