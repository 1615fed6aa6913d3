package io.polysight.metrics.classification;

import java.util.HashSet;
import java.util.List;

/**
 * Single-label predictions: a score for each label of each sample, and which label is true. Between
 * equal scores the label listed first is predicted, as in numpy and torchmetrics.
 */
public final class ClassScores {
  private final List<String> labels;

  /** [samples, labels], probabilities or logits. */
  private final double[][] scores;

  /** [samples], what is to be taken off a logit to make it the logarithm of a probability. */
  private final double[] logSums;

  private final boolean logits;
  private final int[] truth;

  private ClassScores(
      List<String> labels, double[][] scores, double[] logSums, boolean logits, int[] truth) {
    this.labels = List.copyOf(labels);
    this.scores = scores;
    this.logSums = logSums;
    this.logits = logits;
    this.truth = truth.clone();
    if (new HashSet<>(labels).size() != labels.size() || labels.isEmpty()) {
      throw new IllegalArgumentException("give each label once, at least one: " + labels);
    }
    if (scores.length != truth.length) {
      throw new IllegalArgumentException(
          scores.length + " rows of scores and " + truth.length + " truths do not pair up");
    }
    for (int i = 0; i < truth.length; i++) {
      if (scores[i].length != labels.size() || truth[i] < 0 || truth[i] >= labels.size()) {
        throw new IllegalArgumentException(
            "sample %d has %d scores and the true label %d; there are %d labels"
                .formatted(i, scores[i].length, truth[i], labels.size()));
      }
    }
  }

  /**
   * @param labels all classes in their order, each once
   * @param probabilities [samples, labels], in [0, 1]; they need not sum to 1; not copied
   * @param truth [samples], index of the true label
   */
  public static ClassScores ofProbabilities(
      List<String> labels, double[][] probabilities, int[] truth) {
    for (int i = 0; i < probabilities.length; i++) {
      for (double probability : probabilities[i]) {
        if (!(probability >= 0 && probability <= 1)) {
          throw new IllegalArgumentException(
              "sample " + i + " has the probability " + probability + ", which is not in [0, 1]");
        }
      }
    }
    return new ClassScores(labels, probabilities, new double[0], false, truth);
  }

  /**
   * @param logits [samples, labels], finite; {@code p = softmax(logits)}; not copied
   */
  public static ClassScores ofLogits(List<String> labels, double[][] logits, int[] truth) {
    double[] logSums = new double[logits.length];
    for (int i = 0; i < logits.length; i++) {
      double most = Double.NEGATIVE_INFINITY;
      for (double logit : logits[i]) {
        if (!Double.isFinite(logit)) {
          throw new IllegalArgumentException(
              "sample " + i + " has the logit " + logit + ", which is no finite number");
        }
        most = Math.max(most, logit);
      }
      double sum = 0;
      for (double logit : logits[i]) {
        sum += Math.exp(logit - most);
      }
      logSums[i] = most + Math.log(sum);
    }
    return new ClassScores(labels, logits, logSums, true, truth);
  }

  public List<String> labels() {
    return labels;
  }

  public int samples() {
    return truth.length;
  }

  int truth(int sample) {
    return truth[sample];
  }

  /** In [0, 1]. */
  public double probability(int sample, int label) {
    return logits ? Math.exp(logProbability(sample, label)) : scores[sample][label];
  }

  double logProbability(int sample, int label) {
    // The sum of exponentials is at least that of one; rounding must not make it less.
    return logits
        ? Math.min(0, scores[sample][label] - logSums[sample])
        : Math.log(scores[sample][label]);
  }

  /** The label of greatest score, of several the first. */
  int predicted(int sample) {
    double[] row = scores[sample];
    int best = 0;
    for (int j = 1; j < row.length; j++) {
      best = row[j] > row[best] ? j : best;
    }
    return best;
  }

  /** [samples] */
  int[] predicted() {
    int[] predicted = new int[truth.length];
    for (int i = 0; i < predicted.length; i++) {
      predicted[i] = predicted(i);
    }
    return predicted;
  }

  /** How many labels are ranked before the true one; equal scores in the order of the labels. */
  int rankOfTruth(int sample) {
    double[] row = scores[sample];
    int right = truth[sample];
    int before = 0;
    for (int j = 0; j < row.length; j++) {
      before += row[j] > row[right] || (row[j] == row[right] && j < right) ? 1 : 0;
    }
    return before;
  }

  /** One class against the rest. */
  public BinaryRanking ranking(int label) {
    double[] probabilities = new double[truth.length];
    boolean[] positive = new boolean[truth.length];
    for (int i = 0; i < truth.length; i++) {
      probabilities[i] = probability(i, label);
      positive[i] = truth[i] == label;
    }
    return BinaryRanking.of(probabilities, positive);
  }

  /** Counts of (true, predicted) label. */
  public ConfusionMatrix confusion() {
    return ConfusionMatrix.of(labels, truth, predicted());
  }
}
