package io.polysight.metrics.statistics;

/**
 * One system's metric minus another's on the same samples.
 *
 * @param estimate over all samples
 * @param low lower end of the interval of the difference
 * @param high upper end
 * @param confidence such as 0.95
 * @param pValue two-sided: how often chance alone makes a difference at least this large
 */
public record Difference(
    double estimate, double low, double high, double confidence, double pValue) {

  /** Whether the interval excludes no difference at all. */
  public boolean isSignificant() {
    return low > 0 || high < 0;
  }
}
