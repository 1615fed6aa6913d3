package io.polysight.platform.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** "Did you mean": the known name nearest to a misspelt one. */
final class Suggestion {
  private Suggestion() {}

  /** Starts with a semicolon: the nearest name, or all of them when none is near. */
  static String of(String written, List<String> known) {
    return known.stream()
        .filter(name -> distance(written, name) <= Math.max(2, name.length() / 3))
        .min(Comparator.comparingInt(name -> distance(written, name)))
        .map(name -> "; did you mean '" + name + "'?")
        .orElse("; the fields are " + String.join(", ", known));
  }

  /** Levenshtein distance without regard to case, of the first 100 characters. */
  static int distance(String a, String b) {
    String left = a.substring(0, Math.min(100, a.length())).toLowerCase(Locale.ROOT);
    String right = b.toLowerCase(Locale.ROOT);
    int[] row = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int cost = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
        int next = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + cost);
        diagonal = row[j];
        row[j] = next;
      }
    }
    return row[right.length()];
  }
}
