package io.polysight.metrics.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Holm's correction for several tests at once (Holm, Scandinavian Journal of Statistics 6, 1979):
 * with m p-values in rising order, {@code p'_(k) = max_{j<=k} min(1, (m - j + 1) p_(j))}. Calling
 * significant what stays below α keeps the chance of any false call below α, however the tests
 * depend on each other.
 */
public final class Holm {
  private Holm() {}

  /**
   * @param pValues NaN where undefined: such a test was not made and does not count
   * @return adjusted p-values in the same order, NaN where undefined
   */
  public static double[] adjusted(double[] pValues) {
    int[] order =
        IntStream.range(0, pValues.length)
            .filter(i -> !Double.isNaN(pValues[i]))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> pValues[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[pValues.length];
    Arrays.fill(adjusted, Double.NaN);
    double most = 0;
    for (int k = 0; k < order.length; k++) {
      most = Math.max(most, Math.min(1, (order.length - k) * pValues[order[k]]));
      adjusted[order[k]] = most;
    }
    return adjusted;
  }
}
