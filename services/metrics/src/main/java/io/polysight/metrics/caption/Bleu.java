package io.polysight.metrics.caption;

import io.polysight.metrics.statistics.Contributions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * BLEU (Papineni et al., ACL 2002): {@code BP · (Π_{k<=n} p_k)^{1/n}} with clipped n-gram
 * precisions p_k and the brevity penalty {@code BP = exp(1 - r/c)} for c < r. As in pycocoevalcap:
 * r is the reference length closest to the candidate's, the shorter on ties; precisions are {@code
 * (correct + 1e-15) / (guessed + 1e-9)} and the length ratio {@code (c + 1e-15) / (r + 1e-9)}.
 */
public final class Bleu {
  /** Longest n-gram. */
  public static final int MOST = 4;

  private static final double TINY = 1e-15;
  private static final double SMALL = 1e-9;
  private static final int CANDIDATE_LENGTH = 2 * MOST;
  private static final int REFERENCE_LENGTH = 2 * MOST + 1;

  private Bleu() {}

  /**
   * Corpus BLEU-n: counts are summed over all captions before precisions are taken.
   *
   * @param n longest n-gram, 1 to 4
   * @return NaN without pairs
   */
  public static double corpus(List<CaptionPair> pairs, int n) {
    return contributions(pairs, n).value();
  }

  /** BLEU-n of one caption. */
  public static double sentence(CaptionPair pair, int n) {
    return corpus(List.of(pair), n);
  }

  /** As {@link #corpus}, for intervals: resampled captions give a new corpus. */
  public static Contributions contributions(List<CaptionPair> pairs, int n) {
    if (n < 1 || n > MOST) {
      throw new IllegalArgumentException("BLEU-" + n + " is not defined here; n is 1 to " + MOST);
    }
    double[][] rows = pairs.stream().map(Bleu::counts).toArray(double[][]::new);
    return new Contributions(rows, sums -> score(sums, n));
  }

  /**
   * Columns: clipped matches of 1..4-grams, guesses of 1..4-grams, candidate and reference length.
   */
  private static double[] counts(CaptionPair pair) {
    double[] row = new double[2 * MOST + 2];
    int length = pair.candidate().size();
    for (int k = 1; k <= MOST; k++) {
      row[MOST + k - 1] = Math.max(0, length - k + 1);
      Map<List<String>, Integer> most = new HashMap<>();
      for (List<String> reference : pair.references()) {
        Grams.count(reference, k).forEach((gram, count) -> most.merge(gram, count, Math::max));
      }
      int correct = 0;
      for (var gram : Grams.count(pair.candidate(), k).entrySet()) {
        correct += Math.min(gram.getValue(), most.getOrDefault(gram.getKey(), 0));
      }
      row[k - 1] = correct;
    }
    row[CANDIDATE_LENGTH] = length;
    row[REFERENCE_LENGTH] = closestLength(pair, length);
    return row;
  }

  private static int closestLength(CaptionPair pair, int length) {
    int closest = Integer.MAX_VALUE;
    for (List<String> reference : pair.references()) {
      int nearer = Math.abs(reference.size() - length) - Math.abs(closest - length);
      if (closest == Integer.MAX_VALUE
          || nearer < 0
          || (nearer == 0 && reference.size() < closest)) {
        closest = reference.size();
      }
    }
    return closest;
  }

  /** From the columns of {@link #contributions}. */
  static double score(double[] sums, int n) {
    double product = 1;
    for (int k = 0; k < n; k++) {
      product *= (sums[k] + TINY) / (sums[MOST + k] + SMALL);
    }
    double ratio = (sums[CANDIDATE_LENGTH] + TINY) / (sums[REFERENCE_LENGTH] + SMALL);
    double brevity = ratio < 1 ? Math.exp(1 - 1 / ratio) : 1;
    return Math.pow(product, 1.0 / n) * brevity;
  }
}
