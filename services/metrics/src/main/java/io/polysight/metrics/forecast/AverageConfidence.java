package io.polysight.metrics.forecast;

import io.polysight.metrics.statistics.Contributions;

/** Forecasts from mean probabilities: what {@link ThresholdedConfidence} is held against. */
public final class AverageConfidence {
  private AverageConfidence() {}

  /**
   * The mean probability of the predicted labels, right for a classifier that is calibrated on
   * these very images.
   *
   * @param target the greatest probability of each unlabelled answer
   */
  public static Contributions alone(double[] target) {
    return Contributions.mean(target);
  }

  /**
   * Difference of confidences, DoC (Guillory et al., "Predicting with Confidence on Unseen
   * Distributions", ICCV 2021, arXiv:2107.03315; without its regression over many shifts): the
   * labelled accuracy, moved by as much as the mean probability moves, {@code acc_S + E_T[max p] -
   * E_S[max p]}, within 0 and 1. The labelled samples come first, then the unlabelled ones.
   *
   * @param source by {@link Confidence#MAXIMUM_PROBABILITY}
   * @param target the greatest probability of each unlabelled answer
   */
  public static Contributions moved(LabelledConfidence source, double[] target) {
    double[][] rows = new double[source.samples() + target.length][4];
    for (int i = 0; i < source.samples(); i++) {
      rows[i][0] = (source.correct(i) ? 1 : 0) - source.score(i);
      rows[i][1] = 1;
    }
    for (int i = 0; i < target.length; i++) {
      rows[source.samples() + i][2] = target[i];
      rows[source.samples() + i][3] = 1;
    }
    return new Contributions(
        rows, sums -> Math.clamp(sums[0] / sums[1] + sums[2] / sums[3], 0.0, 1.0));
  }
}
