package io.polysight.metrics.statistics;

/**
 * Whether one system is no worse than another by more than a margin.
 *
 * @param difference first minus second, over all samples
 * @param low lower end of the one-sided interval of the difference
 * @param margin the loss that would not matter
 * @param confidence such as 0.95
 * @param pValue how often chance alone would show this much if the loss were the whole margin
 */
public record NonInferiority(
    double difference, double low, double margin, double confidence, double pValue) {

  /** Whether the data show it; false also where they are too few to tell. */
  public boolean isShown() {
    return low > -margin;
  }
}
