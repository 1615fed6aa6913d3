package io.polysight.metrics.classification;

import io.polysight.metrics.statistics.Contributions;
import java.util.Arrays;

/**
 * Whether a model says "none of these" when it should. An answer is given where the confidence is
 * at least a threshold; otherwise the model abstains.
 */
public final class Abstention {
  private final double[] confidence;
  private final boolean[] answerable;

  /**
   * @param confidence of the best candidate per sample, finite
   * @param answerable whether the truth is among the candidates, per sample
   */
  public Abstention(double[] confidence, boolean[] answerable) {
    this.confidence = confidence.clone();
    this.answerable = answerable.clone();
    BinaryRanking.of(confidence, answerable);
  }

  /**
   * The share of samples without a right candidate that are answered nevertheless; NaN where every
   * sample has one.
   */
  public Contributions falseAlarmRate(double threshold) {
    return answered(threshold, false);
  }

  /** The share of samples with a right candidate that are answered, rightly or not. */
  public Contributions answerRate(double threshold) {
    return answered(threshold, true);
  }

  private Contributions answered(double threshold, boolean which) {
    double[][] rows = new double[confidence.length][2];
    for (int i = 0; i < rows.length; i++) {
      if (answerable[i] == which) {
        rows[i][0] = confidence[i] >= threshold ? 1 : 0;
        rows[i][1] = 1;
      }
    }
    return new Contributions(rows, sums -> sums[0] / sums[1]);
  }

  /** How well confidence tells samples with a right candidate from those without. */
  public BinaryRanking ranking() {
    return BinaryRanking.of(confidence, answerable);
  }

  /**
   * The greatest threshold at which at least a share of the answerable samples is answered; with
   * 0.95 the false-alarm rate there is the FPR@95TPR of out-of-distribution detection.
   *
   * @param share above 0, at most 1
   * @return NaN where nothing is answerable
   */
  public double thresholdFor(double share) {
    double[] scores = new double[confidence.length];
    int known = 0;
    for (int i = 0; i < scores.length; i++) {
      if (answerable[i]) {
        scores[known++] = confidence[i];
      }
    }
    Arrays.sort(scores, 0, known);
    return known == 0 ? Double.NaN : scores[known - (int) Math.ceil(share * known)];
  }
}
