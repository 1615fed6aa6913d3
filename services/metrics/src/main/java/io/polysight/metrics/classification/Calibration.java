package io.polysight.metrics.classification;

/** Whether probabilities mean what they say. */
public final class Calibration {
  private Calibration() {}

  /**
   * Expected calibration error (Guo et al., ICML 2017): over equal bins of confidence, {@code Σ_b
   * |B_b| / N · |accuracy(B_b) - confidence(B_b)|}. Bins are open below and closed above, and 0
   * belongs to the first.
   *
   * @param confidence probability of the predicted label per sample, in [0, 1]
   * @param correct whether the predicted label was true, per sample
   * @param bins at least 1; 15 is usual
   * @return NaN without samples
   */
  public static double expectedError(double[] confidence, boolean[] correct, int bins) {
    if (confidence.length != correct.length || bins < 1) {
      throw new IllegalArgumentException(
          confidence.length
              + " confidences, "
              + correct.length
              + " outcomes, "
              + bins
              + " bins: give as many confidences as outcomes and at least one bin");
    }
    double[] hits = new double[bins];
    double[] sums = new double[bins];
    for (int i = 0; i < confidence.length; i++) {
      if (!(confidence[i] >= 0 && confidence[i] <= 1)) {
        throw new IllegalArgumentException(
            "confidence[" + i + "] = " + confidence[i] + " is no probability");
      }
      int bin = Math.max(0, Math.min(bins - 1, (int) Math.ceil(confidence[i] * bins) - 1));
      sums[bin] += confidence[i];
      hits[bin] += correct[i] ? 1 : 0;
    }
    double error = 0;
    for (int bin = 0; bin < bins; bin++) {
      error += Math.abs(hits[bin] - sums[bin]);
    }
    return error / confidence.length;
  }
}
