package io.polysight.metrics.classification;

import io.polysight.metrics.statistics.Contributions;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Predictions in which a sample may bear any number of labels. Labels that are unknown for a sample
 * are left out of every figure, as by the {@code ignore_index} of torchmetrics.
 */
public final class MultiLabelScores {
  private final List<String> labels;
  private final double[][] scores;
  private final Presence[][] truth;

  /**
   * @param labels in their order, each once
   * @param scores [samples, labels], finite
   * @param truth [samples, labels]
   */
  public MultiLabelScores(List<String> labels, double[][] scores, Presence[][] truth) {
    if (new HashSet<>(labels).size() != labels.size() || labels.isEmpty()) {
      throw new IllegalArgumentException("give each label once, at least one: " + labels);
    }
    if (scores.length != truth.length) {
      throw new IllegalArgumentException(
          scores.length + " rows of scores and " + truth.length + " truths do not pair up");
    }
    for (int i = 0; i < scores.length; i++) {
      if (scores[i].length != labels.size() || truth[i].length != labels.size()) {
        throw new IllegalArgumentException(
            "sample %d has %d scores and %d truths; there are %d labels"
                .formatted(i, scores[i].length, truth[i].length, labels.size()));
      }
      for (double score : scores[i]) {
        if (!Double.isFinite(score)) {
          throw new IllegalArgumentException(
              "sample " + i + " has the score " + score + ", which is no finite number");
        }
      }
    }
    this.labels = List.copyOf(labels);
    this.scores = scores;
    this.truth = truth;
  }

  public List<String> labels() {
    return labels;
  }

  public int samples() {
    return scores.length;
  }

  double score(int sample, int label) {
    return scores[sample][label];
  }

  Presence truth(int sample, int label) {
    return truth[sample][label];
  }

  /** The samples ranked by one label's score, as far as the label is known. */
  public BinaryRanking ranking(int label) {
    double[] column = new double[scores.length];
    boolean[] positive = new boolean[scores.length];
    for (int i = 0; i < scores.length; i++) {
      column[i] = scores[i][label];
      positive[i] = truth[i][label] == Presence.PRESENT;
    }
    int[] known =
        IntStream.range(0, scores.length)
            .filter(i -> truth[i][label] != Presence.UNKNOWN)
            .toArray();
    return BinaryRanking.of(column, positive, known);
  }

  /** Each label's ranking; {@link OneVersusRest#averagePrecision()} is the mAP. */
  public OneVersusRest rankings() {
    return new OneVersusRest(
        scores.length, IntStream.range(0, labels.size()).mapToObj(this::ranking).toList());
  }

  /**
   * Label ranking average precision (Tsoumakas et al., 2010, as scikit-learn and torchmetrics
   * compute it): the mean over samples and their labels of the share of true labels among all that
   * score at least as much. A sample with no label, or with all of them, counts 1.
   */
  public Contributions labelRankingAveragePrecision() {
    double[] values = new double[scores.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = labelRankingAveragePrecision(i);
    }
    return Contributions.mean(values);
  }

  private double labelRankingAveragePrecision(int sample) {
    double[] row = scores[sample];
    double sum = 0;
    int present = 0;
    for (int label = 0; label < row.length; label++) {
      if (truth[sample][label] != Presence.PRESENT) {
        continue;
      }
      int hits = 0;
      int all = 0;
      for (int other = 0; other < row.length; other++) {
        if (row[other] >= row[label]) {
          hits += truth[sample][other] == Presence.PRESENT ? 1 : 0;
          all += truth[sample][other] == Presence.UNKNOWN ? 0 : 1;
        }
      }
      sum += (double) hits / all;
      present++;
    }
    return present == 0 ? 1 : sum / present;
  }
}
