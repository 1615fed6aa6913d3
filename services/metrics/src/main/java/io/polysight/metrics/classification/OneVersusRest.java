package io.polysight.metrics.classification;

import io.polysight.metrics.statistics.Contributions;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Areas under the curves of each class against the rest, and their means over classes. A class
 * without positives (for AUROC also: without negatives) has no area and is left out of the mean, as
 * scikit-learn does; torchmetrics counts it as 0.
 */
public final class OneVersusRest {
  private final int samples;
  private final List<BinaryRanking> rankings;

  OneVersusRest(int samples, List<BinaryRanking> rankings) {
    this.samples = samples;
    this.rankings = rankings;
  }

  public static OneVersusRest of(ClassScores scores) {
    return new OneVersusRest(
        scores.samples(),
        IntStream.range(0, scores.labels().size()).mapToObj(scores::ranking).toList());
  }

  /** Of one class; NaN where undefined. */
  public double auroc(int label) {
    return rankings.get(label).auroc();
  }

  /** Of one class; NaN where undefined. */
  public double averagePrecision(int label) {
    return rankings.get(label).averagePrecision();
  }

  /** Mean over classes. */
  public Contributions auroc() {
    return Contributions.ofCounts(
        samples,
        counts -> Averages.macro(rankings.size(), label -> rankings.get(label).auroc(counts)));
  }

  /** Mean over classes; of multi-label predictions this is their mAP. */
  public Contributions averagePrecision() {
    return Contributions.ofCounts(
        samples,
        counts ->
            Averages.macro(rankings.size(), label -> rankings.get(label).averagePrecision(counts)));
  }
}
