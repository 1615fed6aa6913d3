package io.polysight.metrics.classification;

import io.polysight.metrics.statistics.Contributions;

/** Strictly proper scores of probabilities: the true probabilities alone score best. */
public final class ScoringRules {
  private ScoringRules() {}

  /**
   * Brier score (1950): {@code 1/N Σ_i Σ_c (p_ic - [y_i = c])²}, between 0 and 2. For two classes
   * it is twice the {@code (p - y)²} of scikit-learn's binary form.
   */
  public static Contributions brier(ClassScores scores) {
    double[] values = new double[scores.samples()];
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j < scores.labels().size(); j++) {
        double error = scores.probability(i, j) - (scores.truth(i) == j ? 1 : 0);
        values[i] += error * error;
      }
    }
    return Contributions.mean(values);
  }

  /**
   * Negative log likelihood in nats, also called cross entropy or log loss: {@code -1/N Σ_i ln
   * p_i,y_i}. Infinite where a true label was given probability 0; nothing is clipped.
   */
  public static Contributions negativeLogLikelihood(ClassScores scores) {
    double[] values = new double[scores.samples()];
    for (int i = 0; i < values.length; i++) {
      // Not -log p, which would be -0 for a sure and right answer.
      values[i] = 0 - scores.logProbability(i, scores.truth(i));
    }
    return Contributions.mean(values);
  }
}
