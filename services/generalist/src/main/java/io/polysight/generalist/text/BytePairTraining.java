package io.polysight.generalist.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Learns the merges of a {@link BytePairTokenizer}: joins the most frequent pair of neighbours
 * within words, again and again. Of equally frequent pairs the one of smaller token numbers wins,
 * so the same texts always give the same tokenizer, in whatever order they come.
 */
public final class BytePairTraining {
  private final List<int[]> words = new ArrayList<>();
  private final List<Long> counts = new ArrayList<>();
  private final Map<Long, Long> pairs = new HashMap<>();
  private final Map<Long, Set<Integer>> places = new HashMap<>();

  private BytePairTraining(Map<String, Long> vocabulary) {
    vocabulary.forEach((word, count) -> {
      words.add(BytePairTokenizer.byteTokens(word));
      counts.add(count);
      add(words.size() - 1, 1);
    });
  }

  /**
   * @param texts what to learn from
   * @param size tokens wanted, special ones and 256 bytes included; fewer come out when no pair
   *     occurs twice any more
   */
  public static BytePairTokenizer learn(Iterable<String> texts, int size) {
    if (size < BytePairTokenizer.FIRST_MERGE) {
      throw new IllegalArgumentException(
          "vocabularySize: "
              + size
              + " is less than the "
              + BytePairTokenizer.FIRST_MERGE
              + " special tokens and bytes every vocabulary holds");
    }
    Map<String, Long> vocabulary = new TreeMap<>();
    for (String text : texts) {
      TextNormalization.words(text).forEach(word -> vocabulary.merge(word, 1L, Long::sum));
    }
    return new BytePairTokenizer(new BytePairTraining(vocabulary).merges(size));
  }

  private List<List<Integer>> merges(int size) {
    List<List<Integer>> merges = new ArrayList<>();
    for (int token = BytePairTokenizer.FIRST_MERGE; token < size; token++) {
      long best = mostFrequent();
      if (best < 0) {
        break;
      }
      int left = (int) (best >> 32);
      int right = (int) best;
      merges.add(List.of(left, right));
      for (int index : new ArrayList<>(places.getOrDefault(best, Set.of()))) {
        add(index, -1);
        int[] word = words.get(index);
        int length = BytePairTokenizer.join(word, word.length, left, right, token);
        words.set(index, Arrays.copyOf(word, length));
        add(index, 1);
      }
    }
    return merges;
  }

  private long mostFrequent() {
    long best = -1;
    long most = 1;
    for (var pair : pairs.entrySet()) {
      long count = pair.getValue();
      if (count > most || (count == most && best >= 0 && pair.getKey() < best)) {
        most = count;
        best = pair.getKey();
      }
    }
    return best;
  }

  /** Adds ({@code sign} 1) or takes away (-1) the pairs of one word. */
  private void add(int index, int sign) {
    int[] word = words.get(index);
    for (int i = 0; i + 1 < word.length; i++) {
      long pair = BytePairTokenizer.key(word[i], word[i + 1]);
      pairs.merge(pair, sign * counts.get(index), (a, b) -> a + b == 0 ? null : a + b);
      Set<Integer> where = places.computeIfAbsent(pair, p -> new HashSet<>());
      if (sign > 0) {
        where.add(index);
      } else {
        where.remove(index);
      }
    }
  }
}
