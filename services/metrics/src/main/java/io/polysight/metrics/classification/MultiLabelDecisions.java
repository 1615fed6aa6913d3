package io.polysight.metrics.classification;

import io.polysight.metrics.statistics.Contributions;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Multi-label predictions turned into yes and no by a threshold per label: yes where the score is
 * above it. Equal to it is no, as in torchmetrics.
 */
public final class MultiLabelDecisions {
  private final MultiLabelScores scores;
  private final double[] thresholds;

  /**
   * @param thresholds one per label
   */
  public MultiLabelDecisions(MultiLabelScores scores, double[] thresholds) {
    if (thresholds.length != scores.labels().size()) {
      throw new IllegalArgumentException(
          thresholds.length + " thresholds for " + scores.labels().size() + " labels");
    }
    this.scores = scores;
    this.thresholds = thresholds.clone();
  }

  public double threshold(int label) {
    return thresholds[label];
  }

  /** The share of samples whose known labels are all decided rightly. */
  public Contributions exactMatch() {
    double[][] rows = new double[scores.samples()][];
    for (int i = 0; i < rows.length; i++) {
      long[] row = outcome(i);
      rows[i] = new double[] {row[1] > 0 && row[0] == 0 ? 1 : 0, row[1] > 0 ? 1 : 0};
    }
    return new Contributions(rows, sums -> sums[0] / sums[1]);
  }

  /** Hamming loss: the share of known (sample, label) pairs that are decided wrongly. */
  public Contributions hammingLoss() {
    double[][] rows = new double[scores.samples()][];
    for (int i = 0; i < rows.length; i++) {
      long[] row = outcome(i);
      rows[i] = new double[] {row[0], row[1]};
    }
    return new Contributions(rows, sums -> sums[0] / sums[1]);
  }

  /** How many labels of a sample are decided wrongly, and how many are known. */
  private long[] outcome(int sample) {
    long[] outcome = new long[2];
    for (int label = 0; label < thresholds.length; label++) {
      if (scores.truth(sample, label) != Presence.UNKNOWN) {
        outcome[0] += decided(sample, label) == present(sample, label) ? 0 : 1;
        outcome[1]++;
      }
    }
    return outcome;
  }

  private boolean decided(int sample, int label) {
    return scores.score(sample, label) > thresholds[label];
  }

  private boolean present(int sample, int label) {
    return scores.truth(sample, label) == Presence.PRESENT;
  }

  /** The counts of each label. */
  public LabelCounts[] counts() {
    return outcomes().stream().map(LabelOutcomes::counts).toArray(LabelCounts[]::new);
  }

  /** Each label by itself, as far as it is known. */
  public List<LabelOutcomes> outcomes() {
    return IntStream.range(0, thresholds.length).mapToObj(this::outcomes).toList();
  }

  private LabelOutcomes outcomes(int label) {
    return new LabelOutcomes(
        scores.samples(),
        known(label).filter(i -> decided(i, label) && present(i, label)),
        known(label).filter(i -> decided(i, label) && !present(i, label)),
        known(label).filter(i -> !decided(i, label) && present(i, label)));
  }

  private IntStream known(int label) {
    return IntStream.range(0, scores.samples())
        .filter(i -> scores.truth(i, label) != Presence.UNKNOWN);
  }

  /**
   * A figure of the counts for intervals.
   *
   * @param figure such as {@code counts -> LabelCounts.total(counts).f1()}
   */
  public Contributions contributions(ToDoubleFunction<LabelCounts[]> figure) {
    List<LabelOutcomes> labels = outcomes();
    return Contributions.ofCounts(
        scores.samples(),
        drawn ->
            figure.applyAsDouble(
                labels.stream().map(label -> label.counts(drawn)).toArray(LabelCounts[]::new)));
  }
}
