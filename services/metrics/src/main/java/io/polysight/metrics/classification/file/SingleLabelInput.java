package io.polysight.metrics.classification.file;

import io.polysight.metrics.classification.Abstention;
import io.polysight.metrics.classification.ClassScores;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Scores and true labels of samples that have one label each, or none of those that are scored. */
public final class SingleLabelInput {
  private final List<String> labels;
  private final double[][] scores;
  private final int[] truth;
  private final boolean logits;

  /**
   * @param truth [samples], index of the true label; -1 where it is none of them
   */
  SingleLabelInput(List<String> labels, double[][] scores, int[] truth, boolean logits) {
    this.labels = labels;
    this.scores = scores;
    this.truth = truth;
    this.logits = logits;
  }

  private ClassScores classScores(double[][] rows, int[] right) {
    return logits
        ? ClassScores.ofLogits(labels, rows, right)
        : ClassScores.ofProbabilities(labels, rows, right);
  }

  /** The samples whose true label has scores. */
  public ClassScores answerable() {
    int[] some = IntStream.range(0, truth.length).filter(i -> truth[i] >= 0).toArray();
    return classScores(
        Arrays.stream(some).mapToObj(i -> scores[i]).toArray(double[][]::new),
        Arrays.stream(some).map(i -> truth[i]).toArray());
  }

  /** All samples by the probability of their best label. */
  public Abstention abstention() {
    ClassScores all = classScores(scores, new int[truth.length]);
    double[] confidence = new double[truth.length];
    boolean[] answerable = new boolean[truth.length];
    for (int i = 0; i < truth.length; i++) {
      answerable[i] = truth[i] >= 0;
      for (int j = 0; j < labels.size(); j++) {
        confidence[i] = Math.max(confidence[i], all.probability(i, j));
      }
    }
    return new Abstention(confidence, answerable);
  }
}
