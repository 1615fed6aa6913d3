package io.polysight.metrics.statistics;

/**
 * What a two-sided test can find, by the normal approximation: a true difference of δ is found with
 * probability {@code 1 - β} when {@code δ = (z_{1-α/2} + z_{1-β}) · SE} (Lachin, Controlled
 * Clinical Trials 2, 1981).
 *
 * @param alpha how often the test may call a difference where there is none, such as 0.05
 * @param power how often it is to find the difference, such as 0.8
 */
public record Power(double alpha, double power) {
  public Power {
    if (!(alpha > 0 && alpha < 1 && power > alpha && power < 1)) {
      throw new IllegalArgumentException(
          "level "
              + alpha
              + " and power "
              + power
              + ": give a level between 0 and 1, and a power between the level and 1");
    }
  }

  /** The smallest difference found with that power. */
  public double minimalDetectable(double standardError) {
    return (Normal.quantile(1 - alpha / 2) + Normal.quantile(power)) * standardError;
  }

  /**
   * The same for another number of samples of the same kind: standard errors fall as {@code 1/√n}.
   *
   * @param standardError of {@code samples} samples
   */
  public double minimalDetectable(double standardError, int samples, int wanted) {
    return minimalDetectable(standardError) * Math.sqrt((double) samples / wanted);
  }

  /** How many samples find a difference with that power, where {@code samples} have this error. */
  public long samplesFor(double difference, double standardError, int samples) {
    double ratio = minimalDetectable(standardError) / Math.abs(difference);
    return (long) Math.ceil(samples * ratio * ratio);
  }
}
