package io.polysight.metrics.statistics;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * The percentile bootstrap (Efron and Tibshirani, "An Introduction to the Bootstrap", 1993,
 * chapters 13 and 16). Samples are drawn with replacement by the generator L64X128MixRandom, so a
 * seed gives the same figures everywhere. Draws on which a metric is undefined are left out.
 */
public final class Bootstrap {
  private final int resamples;
  private final double confidence;
  private final long seed;

  /**
   * @param resamples how many draws, at least 100; 1000 is usual
   * @param confidence above 0 and below 1, such as 0.95
   */
  public Bootstrap(int resamples, double confidence, long seed) {
    if (resamples < 100 || !(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          resamples
              + " resamples at confidence "
              + confidence
              + ": give at least 100 resamples and a confidence between 0 and 1");
    }
    this.resamples = resamples;
    this.confidence = confidence;
    this.seed = seed;
  }

  /** The interval holds the middle {@code confidence} of the resampled values; NaN if undefined. */
  public Interval interval(Contributions metric) {
    double[] values = new double[resamples];
    RandomGenerator random = random();
    for (int i = 0; i < resamples; i++) {
      values[i] = metric.value(draw(metric.samples(), random));
    }
    double[] sorted = sortedWithoutNaN(values);
    double tail = (1 - confidence) / 2;
    return new Interval(
        metric.value(), quantile(sorted, tail), quantile(sorted, 1 - tail), confidence);
  }

  /**
   * The difference {@code first - second}, both systems on the same draws.
   *
   * <p>The p-value is {@code (1 + #{|d* - d| >= |d|}) / (1 + B)}: the resampled differences moved
   * to zero stand for "no difference" (Efron and Tibshirani, 16.4).
   */
  public Difference difference(Contributions first, Contributions second) {
    if (first.samples() != second.samples()) {
      throw new IllegalArgumentException(
          first.samples()
              + " and "
              + second.samples()
              + " samples cannot be paired; score both systems on the same samples");
    }
    double estimate = first.value() - second.value();
    double[] values = new double[resamples];
    RandomGenerator random = random();
    for (int i = 0; i < resamples; i++) {
      int[] draw = draw(first.samples(), random);
      values[i] = first.value(draw) - second.value(draw);
    }
    double[] sorted = sortedWithoutNaN(values);
    long asFar =
        Arrays.stream(sorted).filter(d -> Math.abs(d - estimate) >= Math.abs(estimate)).count();
    double tail = (1 - confidence) / 2;
    double pValue = Double.isNaN(estimate) ? Double.NaN : (1.0 + asFar) / (1.0 + sorted.length);
    return new Difference(
        estimate, quantile(sorted, tail), quantile(sorted, 1 - tail), confidence, pValue);
  }

  private RandomGenerator random() {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  private static int[] draw(int samples, RandomGenerator random) {
    int[] draw = new int[samples];
    for (int i = 0; i < samples; i++) {
      draw[i] = random.nextInt(samples);
    }
    return draw;
  }

  private static double[] sortedWithoutNaN(double[] values) {
    return Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
  }

  /** Linear between order statistics (type 7 of Hyndman and Fan, numpy's default). */
  static double quantile(double[] sorted, double part) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double at = part * (sorted.length - 1);
    int below = (int) Math.floor(at);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
