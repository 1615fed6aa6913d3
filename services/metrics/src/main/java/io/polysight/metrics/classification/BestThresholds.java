package io.polysight.metrics.classification;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Thresholds chosen per label so that its F1 is greatest on the samples given; of several the
 * highest. Figures on the same samples flatter: choose on one split, judge on another.
 */
public final class BestThresholds {
  private BestThresholds() {}

  /**
   * @return one per label, between two scores that occur; NaN for a label that is nowhere present
   */
  public static double[] of(MultiLabelScores scores) {
    return IntStream.range(0, scores.labels().size())
        .mapToDouble(label -> of(scores, label))
        .toArray();
  }

  private static double of(MultiLabelScores scores, int label) {
    int[] order =
        IntStream.range(0, scores.samples())
            .filter(i -> scores.truth(i, label) != Presence.UNKNOWN)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -scores.score(i, label)))
            .mapToInt(Integer::intValue)
            .toArray();
    long present =
        Arrays.stream(order).filter(i -> scores.truth(i, label) == Presence.PRESENT).count();
    double best = 0;
    double threshold = Double.NaN;
    long hits = 0;
    for (int i = 0; i < order.length; i++) {
      hits += scores.truth(order[i], label) == Presence.PRESENT ? 1 : 0;
      double score = scores.score(order[i], label);
      double next = i + 1 < order.length ? scores.score(order[i + 1], label) : Math.nextDown(score);
      double f1 = 2.0 * hits / (i + 1 + present);
      if (next < score && f1 > best) {
        best = f1;
        double middle = next + (score - next) / 2;
        threshold = middle < score ? middle : next;
      }
    }
    return threshold;
  }
}
