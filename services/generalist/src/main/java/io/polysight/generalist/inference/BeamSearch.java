package io.polysight.generalist.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Looks for the most probable text: of all one-word continuations of the kept prefixes, the best
 * are kept. A text is finished when its end is among the best continuations itself, or when it may
 * not grow: else an end that nobody would write next wins because nothing comes after it, and the
 * text of a model that has learnt little is empty (Stahlberg and Byrne, 2019; so do fairseq and
 * Hugging Face). Finished texts are compared by log probability over a length penalty, {@code ((5 +
 * length) / 6)^α} (Wu et al., 2016, equation 14), for sums of logarithms favour short texts.
 *
 * @param width prefixes kept
 * @param longest most words, the end not counted
 * @param lengthPenalty α; 0 for none
 */
record BeamSearch(int width, int longest, double lengthPenalty) {
  private static final Comparator<Found> BEST_FIRST =
      Comparator.comparingDouble(found -> -found.logProbability);

  /**
   * A text and the logarithm of its probability, its end included.
   *
   * @param words numbers in the vocabulary, without the end
   */
  record Found(int[] words, double logProbability) {}

  /**
   * @param end the number of the end of text
   */
  Found search(Continuations continuations, int end) {
    List<Found> kept = List.of(new Found(new int[0], 0));
    List<Found> finished = new ArrayList<>();
    for (int length = 0; length <= longest && !kept.isEmpty(); length++) {
      double[][] next = continuations.logProbabilities(kept.stream().map(Found::words).toList());
      List<Found> grown = new ArrayList<>();
      List<Found> ended = new ArrayList<>();
      for (int i = 0; i < kept.size(); i++) {
        Found prefix = kept.get(i);
        ended.add(new Found(prefix.words, prefix.logProbability + next[i][end]));
        for (int word = 0; word < next[i].length; word++) {
          if (word != end) {
            grown.add(with(prefix, word, next[i][word]));
          }
        }
      }
      grown.sort(BEST_FIRST);
      ended.sort(BEST_FIRST);
      boolean last = length == longest;
      finished.addAll(last ? ended : ended.subList(0, amongBest(ended, grown)));
      kept = last ? List.of() : worthKeeping(grown, finished);
    }
    return best(finished);
  }

  /** How many of the ended texts are among the best of all, both by falling probability. */
  private int amongBest(List<Found> ended, List<Found> grown) {
    int count = 0;
    for (int place = 0; place < width && count < ended.size(); place++) {
      int other = place - count;
      if (other >= grown.size()
          || ended.get(count).logProbability >= grown.get(other).logProbability) {
        count++;
      }
    }
    return count;
  }

  /** The best prefixes that could still beat what is finished: probabilities only fall. */
  private List<Found> worthKeeping(List<Found> grown, List<Found> finished) {
    double bar = finished.isEmpty() ? Double.NEGATIVE_INFINITY : score(best(finished));
    double mostGenerous = penalty(longest + 1);
    return grown.stream()
        .limit(width)
        .filter(prefix -> prefix.logProbability / mostGenerous > bar)
        .toList();
  }

  private Found best(List<Found> finished) {
    return finished.stream().max(Comparator.comparingDouble(this::score)).orElseThrow();
  }

  private double score(Found found) {
    return found.logProbability / penalty(found.words.length + 1);
  }

  private double penalty(int length) {
    return Math.pow((5.0 + length) / 6, lengthPenalty);
  }

  private static Found with(Found prefix, int word, double logProbability) {
    int[] words = Arrays.copyOf(prefix.words, prefix.words.length + 1);
    words[prefix.words.length] = word;
    return new Found(words, prefix.logProbability + logProbability);
  }
}
