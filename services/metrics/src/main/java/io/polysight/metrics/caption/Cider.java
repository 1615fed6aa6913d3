package io.polysight.metrics.caption;

import io.polysight.metrics.caption.Consensus.Vector;
import io.polysight.metrics.statistics.Contributions;
import java.util.List;
import java.util.Map;

/**
 * CIDEr as first proposed (Vedantam, Zitnick and Parikh, CVPR 2015), without the clipping and the
 * length penalty of {@link CiderD}: {@code 10/(4 m) Σ_n Σ_j cos(g_c, g_j)} over the m references
 * and n = 1..4. It equals {@code pyciderevalcap/cider} of vrama91/cider, which does not stem words
 * as the paper does. What the COCO caption tools print as "CIDEr" is CIDEr-D.
 */
public final class Cider {
  private Cider() {}

  /** Mean over the captions; NaN without any. */
  public static double mean(List<CaptionPair> pairs) {
    return contributions(pairs).value();
  }

  /** Score per caption, 0 to 10. */
  public static double[] sentences(List<CaptionPair> pairs) {
    var consensus = new Consensus(pairs);
    return pairs.stream().mapToDouble(pair -> consensus.score(pair, Cider::similarity)).toArray();
  }

  /** As {@link #mean}, for intervals, with document frequencies of all images as in CIDEr-D. */
  public static Contributions contributions(List<CaptionPair> pairs) {
    return Contributions.mean(sentences(pairs));
  }

  private static double similarity(Vector candidate, Vector reference) {
    double sum = 0;
    for (int n = 0; n < Consensus.MOST; n++) {
      Map<List<String>, Double> other = reference.weights().get(n);
      double dot = 0;
      for (var gram : candidate.weights().get(n).entrySet()) {
        dot += gram.getValue() * other.getOrDefault(gram.getKey(), 0.0);
      }
      double norms = candidate.norms()[n] * reference.norms()[n];
      sum += norms == 0 ? dot : dot / norms;
    }
    return sum;
  }
}
