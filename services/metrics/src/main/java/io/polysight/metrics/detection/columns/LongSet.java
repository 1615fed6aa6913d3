package io.polysight.metrics.detection.columns;

import java.util.Arrays;

/** A set of longs by open addressing, eight to sixteen bytes each. */
public final class LongSet {
  private static final long EMPTY = Long.MIN_VALUE;

  private long[] slots = new long[32];
  private int size;
  private boolean holdsEmpty;

  public LongSet() {
    Arrays.fill(slots, EMPTY);
  }

  /**
   * @return whether the value is new
   */
  public boolean add(long value) {
    if (value == EMPTY) {
      boolean added = !holdsEmpty;
      holdsEmpty = true;
      return added;
    }
    if (2 * size >= slots.length) {
      grow();
    }
    int slot = slot(slots, value);
    if (slots[slot] == value) {
      return false;
    }
    slots[slot] = value;
    size++;
    return true;
  }

  public boolean contains(long value) {
    return value == EMPTY ? holdsEmpty : slots[slot(slots, value)] == value;
  }

  private void grow() {
    long[] larger = new long[2 * slots.length];
    Arrays.fill(larger, EMPTY);
    for (long value : slots) {
      if (value != EMPTY) {
        larger[slot(larger, value)] = value;
      }
    }
    slots = larger;
  }

  private static int slot(long[] slots, long value) {
    int mask = slots.length - 1;
    int slot = (int) (value * 0x9E3779B97F4A7C15L >>> 32) & mask;
    while (slots[slot] != EMPTY && slots[slot] != value) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
