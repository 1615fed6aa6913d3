package io.polysight.inference.slot;

/** Hears that a slot serves another version. */
@FunctionalInterface
public interface SlotListener {
  void swapped(SlotKey key);
}
