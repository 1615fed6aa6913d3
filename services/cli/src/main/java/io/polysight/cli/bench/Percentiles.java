package io.polysight.cli.bench;

import java.util.Arrays;

/** Latencies in nanoseconds, in order. */
record Percentiles(long[] sorted) {
  Percentiles {
    sorted = sorted.clone();
    Arrays.sort(sorted);
  }

  /**
   * The nearest-rank percentile in milliseconds.
   *
   * @param share in (0, 1]
   */
  double millis(double share) {
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.max(1, rank) - 1] / 1e6;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Percentiles that && Arrays.equals(sorted, that.sorted);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sorted);
  }
}
