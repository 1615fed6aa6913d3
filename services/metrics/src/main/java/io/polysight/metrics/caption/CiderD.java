package io.polysight.metrics.caption;

import io.polysight.metrics.caption.Consensus.Vector;
import io.polysight.metrics.statistics.Contributions;
import java.util.List;
import java.util.Map;

/**
 * CIDEr-D (Vedantam, Zitnick and Parikh, CVPR 2015) as pycocoevalcap computes what it prints as
 * "CIDEr". For n = 1..4 with tf-idf vectors g (term count times {@code log(images / images whose
 * references hold the n-gram)}):
 *
 * <p>{@code 10/(4 m) Σ_n Σ_j exp(-(l_c - l_j)² / (2 · 6²)) · min(g_c, g_j) · g_j / (|g_c| |g_j|)}
 *
 * <p>over the m references, where lengths l count bigrams. 1.0 is what papers print as 100.
 * Document frequencies come from the references of the given images: with one image all are equal
 * and every score is 0.
 */
public final class CiderD {
  private static final double SIGMA = 6;

  private CiderD() {}

  /** Mean over the captions; NaN without any. */
  public static double mean(List<CaptionPair> pairs) {
    return contributions(pairs).value();
  }

  /** Score per caption, 0 to 10. */
  public static double[] sentences(List<CaptionPair> pairs) {
    var consensus = new Consensus(pairs);
    return pairs.stream().mapToDouble(pair -> consensus.score(pair, CiderD::similarity)).toArray();
  }

  /**
   * As {@link #mean}, for intervals. Document frequencies stay those of all images: they describe
   * the language of the benchmark, not the sample drawn from it.
   */
  public static Contributions contributions(List<CaptionPair> pairs) {
    return Contributions.mean(sentences(pairs));
  }

  /** Sum over n of the clipped cosines, damped by the difference of lengths. */
  private static double similarity(Vector candidate, Vector reference) {
    double delta = candidate.length() - reference.length();
    double damping = Math.exp(-delta * delta / (2 * SIGMA * SIGMA));
    double sum = 0;
    for (int n = 0; n < Consensus.MOST; n++) {
      Map<List<String>, Double> other = reference.weights().get(n);
      double dot = 0;
      for (var gram : candidate.weights().get(n).entrySet()) {
        double weight = other.getOrDefault(gram.getKey(), 0.0);
        dot += Math.min(gram.getValue(), weight) * weight;
      }
      double norms = candidate.norms()[n] * reference.norms()[n];
      sum += norms == 0 ? dot : dot / norms;
    }
    return damping * sum;
  }
}
