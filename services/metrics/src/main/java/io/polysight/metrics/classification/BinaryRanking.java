package io.polysight.metrics.classification;

import io.polysight.metrics.statistics.Contributions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Samples of which each is positive or negative, ranked once by a score. Samples of equal score
 * form one step of the curves, as in scikit-learn and torchmetrics, so that the order of the input
 * never matters.
 */
public final class BinaryRanking {
  private final int samples;

  /** Sample numbers by falling score. */
  private final int[] order;

  /** Where each run of equal scores ends in {@code order}. */
  private final int[] ends;

  private final boolean[] positive;

  private BinaryRanking(int samples, int[] order, int[] ends, boolean[] positive) {
    this.samples = samples;
    this.order = order;
    this.ends = ends;
    this.positive = positive;
  }

  /**
   * @param scores of being positive, higher is surer; finite
   * @param positive truth per sample
   */
  public static BinaryRanking of(double[] scores, boolean[] positive) {
    if (scores.length != positive.length) {
      throw new IllegalArgumentException(
          scores.length + " scores and " + positive.length + " truths do not pair up");
    }
    return of(scores, positive, IntStream.range(0, scores.length).toArray());
  }

  /**
   * @param ranked the samples that take part; the others have no known truth
   */
  static BinaryRanking of(double[] scores, boolean[] positive, int[] ranked) {
    for (int sample : ranked) {
      if (!Double.isFinite(scores[sample])) {
        throw new IllegalArgumentException(
            "scores[" + sample + "] = " + scores[sample] + " is no finite number");
      }
    }
    int[] order =
        Arrays.stream(ranked)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer sample) -> -scores[sample]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] ends =
        IntStream.rangeClosed(1, order.length)
            .filter(i -> i == order.length || scores[order[i]] != scores[order[i - 1]])
            .toArray();
    return new BinaryRanking(scores.length, order, ends, positive.clone());
  }

  /**
   * Area under the receiver operating characteristic, {@code P(score of a positive > of a negative)
   * + ½ P(equal)} (Mann and Whitney, 1947), which is the trapezoidal area.
   *
   * @return NaN without a positive or without a negative; torchmetrics says 0 there
   */
  public double auroc() {
    return auroc(once());
  }

  /**
   * Average precision {@code Σ_n (R_n - R_{n-1}) P_n} over the distinct scores, not interpolated.
   *
   * @return NaN without a positive
   */
  public double averagePrecision() {
    return averagePrecision(once());
  }

  /** The area for intervals. */
  public Contributions aurocContributions() {
    return Contributions.ofCounts(samples, this::auroc);
  }

  /** Average precision for intervals. */
  public Contributions averagePrecisionContributions() {
    return Contributions.ofCounts(samples, this::averagePrecision);
  }

  /**
   * @param counts how often each sample was drawn
   */
  double auroc(int[] counts) {
    double wins = 0;
    double above = 0;
    double negatives = 0;
    int at = 0;
    for (int end : ends) {
      double hits = 0;
      double misses = 0;
      for (; at < end; at++) {
        int sample = order[at];
        hits += positive[sample] ? counts[sample] : 0;
        misses += positive[sample] ? 0 : counts[sample];
      }
      wins += misses * (above + hits / 2);
      above += hits;
      negatives += misses;
    }
    return wins / (above * negatives);
  }

  /**
   * @param counts how often each sample was drawn
   */
  double averagePrecision(int[] counts) {
    double sum = 0;
    double found = 0;
    double all = 0;
    int at = 0;
    for (int end : ends) {
      double hits = 0;
      for (; at < end; at++) {
        int sample = order[at];
        hits += positive[sample] ? counts[sample] : 0;
        all += counts[sample];
      }
      found += hits;
      sum += hits == 0 ? 0 : hits * (found / all);
    }
    return sum / found;
  }

  /**
   * The precision-recall curve for drawing: at each of {@code places} recalls, evenly from 0 to 1,
   * the greatest precision at that recall or a higher one; NaN without a positive.
   */
  public double[] interpolatedPrecision(int places) {
    long found = IntStream.of(order).filter(sample -> positive[sample]).count();
    long all = found;
    double[] curve = new double[places];
    Arrays.fill(curve, all == 0 ? Double.NaN : 0);
    double best = 0;
    int place = places - 1;
    for (int step = ends.length - 1; step >= 0 && all > 0; step--) {
      // Recall found / all reaches place / (places - 1); in whole numbers, so that it is exact.
      while (place >= 0 && (long) place * all > found * (places - 1)) {
        curve[place--] = best;
      }
      best = Math.max(best, (double) found / ends[step]);
      for (int at = step == 0 ? 0 : ends[step - 1]; at < ends[step]; at++) {
        found -= positive[order[at]] ? 1 : 0;
      }
    }
    for (; place >= 0; place--) {
      curve[place] = all == 0 ? Double.NaN : best;
    }
    return curve;
  }

  private int[] once() {
    int[] counts = new int[samples];
    Arrays.fill(counts, 1);
    return counts;
  }
}
