package io.polysight.metrics.caption;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts of word sequences. */
final class Grams {
  private Grams() {}

  /** How often each sequence of {@code length} words occurs. */
  static Map<List<String>, Integer> count(List<String> words, int length) {
    Map<List<String>, Integer> counts = new HashMap<>();
    for (int at = 0; at + length <= words.size(); at++) {
      counts.merge(words.subList(at, at + length), 1, Integer::sum);
    }
    return counts;
  }
}
