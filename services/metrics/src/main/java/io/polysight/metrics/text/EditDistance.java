package io.polysight.metrics.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Levenshtein's: the fewest insertions, deletions and substitutions, each of cost 1. */
public final class EditDistance {
  private EditDistance() {}

  /** Between texts, by code point as Python counts, so that a character beyond 16 bits is one. */
  public static int ofCharacters(String first, String second) {
    return of(first.codePoints().toArray(), second.codePoints().toArray());
  }

  /** Between lists of words. */
  public static int ofWords(List<String> first, List<String> second) {
    Map<String, Integer> numbers = new HashMap<>();
    return of(numbered(first, numbers), numbered(second, numbers));
  }

  private static int[] numbered(List<String> words, Map<String, Integer> numbers) {
    int[] numbered = new int[words.size()];
    for (int i = 0; i < numbered.length; i++) {
      Integer known = numbers.putIfAbsent(words.get(i), numbers.size());
      numbered[i] = known == null ? numbers.size() - 1 : known;
    }
    return numbered;
  }

  private static int of(int[] first, int[] second) {
    int[] above = new int[second.length + 1];
    for (int j = 0; j < above.length; j++) {
      above[j] = j;
    }
    int[] row = new int[above.length];
    for (int i = 1; i <= first.length; i++) {
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int substituted = above[j - 1] + (first[i - 1] == second[j - 1] ? 0 : 1);
        row[j] = Math.min(substituted, 1 + Math.min(above[j], row[j - 1]));
      }
      int[] swapped = above;
      above = row;
      row = swapped;
    }
    return above[second.length];
  }
}
