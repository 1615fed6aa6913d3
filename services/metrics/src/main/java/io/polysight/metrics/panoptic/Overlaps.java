package io.polysight.metrics.panoptic;

import io.polysight.metrics.pixel.PixelMap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How many pixels each true segment shares with each predicted one. Open addressing over runs of
 * equal pixels: one map entry per pixel would take longer than to decode the PNG.
 */
final class Overlaps {
  static final int VOID = 0;

  private static final int SHIFT = 24;

  private long[] pairs = new long[256];
  private int[] counts = new int[256];
  private int size;

  /**
   * @param truth ids of 24 bits, as {@code predicted}, and of its size
   */
  static Overlaps of(PixelMap truth, PixelMap predicted) {
    var overlaps = new Overlaps();
    int[] first = truth.values();
    int[] second = predicted.values();
    int begin = 0;
    for (int i = 1; i <= first.length; i++) {
      if (i == first.length || first[i] != first[begin] || second[i] != second[begin]) {
        overlaps.add(pair(first[begin], second[begin]), i - begin);
        begin = i;
      }
    }
    return overlaps;
  }

  /** A pair of ids as one number, ordered by the true one first. */
  static long pair(int truth, int predicted) {
    return (long) truth << SHIFT | predicted;
  }

  static int truth(long pair) {
    return (int) (pair >>> SHIFT);
  }

  static int predicted(long pair) {
    return (int) (pair & (1 << SHIFT) - 1);
  }

  int pixels(int truth, int predicted) {
    return counts[slot(pair(truth, predicted))];
  }

  /** All pairs that share pixels, in order. */
  long[] pairs() {
    long[] present = new long[size];
    int next = 0;
    for (int i = 0; i < pairs.length; i++) {
      if (counts[i] > 0) {
        present[next++] = pairs[i];
      }
    }
    Arrays.sort(present);
    return present;
  }

  /** Pixels by true id, void among them. */
  Map<Integer, Integer> truthAreas() {
    Map<Integer, Integer> areas = new HashMap<>();
    for (long pair : pairs()) {
      areas.merge(truth(pair), counts[slot(pair)], Integer::sum);
    }
    return areas;
  }

  /** Pixels by predicted id, void among them. */
  Map<Integer, Integer> predictedAreas() {
    Map<Integer, Integer> areas = new HashMap<>();
    for (long pair : pairs()) {
      areas.merge(predicted(pair), counts[slot(pair)], Integer::sum);
    }
    return areas;
  }

  private void add(long pair, int pixels) {
    int slot = slot(pair);
    if (counts[slot] == 0) {
      if (++size > pairs.length / 2) {
        grow();
        slot = slot(pair);
      }
      pairs[slot] = pair;
    }
    counts[slot] += pixels;
  }

  /** Where the pair stands, or would stand. */
  private int slot(long pair) {
    int mask = pairs.length - 1;
    long mixed = pair * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 40) & mask;
    while (counts[slot] > 0 && pairs[slot] != pair) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldPairs = pairs;
    int[] oldCounts = counts;
    pairs = new long[2 * oldPairs.length];
    counts = new int[pairs.length];
    for (int i = 0; i < oldPairs.length; i++) {
      if (oldCounts[i] > 0) {
        int slot = slot(oldPairs[i]);
        pairs[slot] = oldPairs[i];
        counts[slot] = oldCounts[i];
      }
    }
  }
}
