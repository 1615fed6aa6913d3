package io.polysight.dataset.sample;

import java.util.Arrays;
import java.util.BitSet;

/** Which samples hold a value, in ascending order, and how often each holds it. */
final class Postings {
  private int[] ordinals = new int[4];
  private int[] counts = new int[4];
  private int size;

  /** Adds one occurrence; ordinals never descend. */
  void add(int ordinal) {
    if (size > 0 && ordinals[size - 1] == ordinal) {
      counts[size - 1]++;
      return;
    }
    if (size == ordinals.length) {
      ordinals = Arrays.copyOf(ordinals, 2 * size);
      counts = Arrays.copyOf(counts, 2 * size);
    }
    ordinals[size] = ordinal;
    counts[size++] = 1;
  }

  int size() {
    return size;
  }

  int ordinal(int i) {
    return ordinals[i];
  }

  int count(int i) {
    return counts[i];
  }

  void addTo(BitSet samples) {
    for (int i = 0; i < size; i++) {
      samples.set(ordinals[i]);
    }
  }
}
