package io.polysight.inference.slot;

import io.polysight.contracts.serving.ServingSlot;
import io.polysight.inference.engine.CheckpointRef;
import io.polysight.inference.engine.Lease;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Every slot in memory. Predictions take leases here; nothing here waits. */
public final class Slots {
  private final Map<SlotKey, Slot> slots = new ConcurrentHashMap<>();

  /** A use of what the slot serves now; empty when it serves nothing. The caller closes it. */
  public Optional<Lease> lease(SlotKey key) {
    Slot slot = slots.get(key);
    return slot == null ? Optional.empty() : slot.lease();
  }

  public Optional<CheckpointRef> serving(SlotKey key) {
    Slot slot = slots.get(key);
    return slot == null ? Optional.empty() : slot.serving();
  }

  /** The slots of a team, by the name of the model. */
  public List<ServingSlot> of(String team) {
    return all().stream().filter(slot -> slot.team().equals(team)).toList();
  }

  /** All slots, by team and model. */
  public List<ServingSlot> all() {
    return slots.values().stream()
        .map(Slot::describe)
        .sorted(Comparator.comparing(ServingSlot::team).thenComparing(ServingSlot::model))
        .toList();
  }

  /**
   * The slot of that name, made where there is none yet.
   *
   * @param id what it is called in lists; a slot that is there has it already
   */
  Slot slot(UUID id, SlotKey key) {
    return slots.computeIfAbsent(key, name -> new Slot(id, name));
  }

  void emptyAll() {
    slots.values().forEach(Slot::empty);
  }
}
