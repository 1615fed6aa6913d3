package io.polysight.metrics.classification;

/**
 * Samples of similar confidence.
 *
 * @param low least confidence that belongs to the bin
 * @param high where the next bin begins, or the greatest confidence of the last
 * @param samples how many
 * @param confidence their mean confidence; NaN without samples
 * @param accuracy the share of them that was right; NaN without samples
 */
public record ReliabilityBin(
    double low, double high, long samples, double confidence, double accuracy) {

  double gap() {
    return samples == 0 ? 0 : Math.abs(accuracy - confidence);
  }
}
