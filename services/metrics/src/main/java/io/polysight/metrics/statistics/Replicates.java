package io.polysight.metrics.statistics;

import java.util.Arrays;

/**
 * What the bootstrap makes of a figure: its values on the draws, and what ends of intervals follow
 * from them by BCa, "bias-corrected and accelerated" (Efron and Tibshirani, "An Introduction to the
 * Bootstrap", 1993, chapter 14.3). With z0 the normal quantile of the part of draws below the
 * estimate (ties count half) and a the acceleration from leaving samples out, the end at tail
 * {@code α} is the quantile of the draws at
 *
 * <p>{@code Φ(z0 + (z0 + z_α) / (1 - a (z0 + z_α)))}.
 */
final class Replicates {
  private final double estimate;
  private final double[] sorted;
  private final double bias;
  private final double acceleration;

  /**
   * @param values on each draw; draws on which the figure is undefined are left out
   * @param leftOut the figure without each sample, or group of samples, in turn
   */
  Replicates(double estimate, double[] values, double[] leftOut) {
    this.estimate = estimate;
    this.sorted = Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
    this.bias = Normal.quantile(inside(below(estimate)));
    this.acceleration = acceleration(leftOut);
  }

  double estimate() {
    return estimate;
  }

  /** The end of an interval that leaves {@code tail} below it; NaN where undefined. */
  double end(double tail) {
    if (Double.isNaN(estimate) || sorted.length == 0) {
      return Double.NaN;
    }
    double shifted = bias + Normal.quantile(tail);
    return quantile(sorted, Normal.below(bias + shifted / (1 - acceleration * shifted)));
  }

  /**
   * The tail whose end is {@code bound}: the p-value of "the figure is at most {@code bound}"
   * against "it is more".
   */
  double tail(double bound) {
    if (Double.isNaN(estimate) || sorted.length == 0) {
      return Double.NaN;
    }
    double w = Normal.quantile(inside(below(bound))) - bias;
    return Normal.below(w / (1 + acceleration * w) - bias);
  }

  /** The standard deviation of the draws; NaN for fewer than two. */
  double standardError() {
    double mean = Arrays.stream(sorted).average().orElse(Double.NaN);
    double squares = Arrays.stream(sorted).map(v -> (v - mean) * (v - mean)).sum();
    return Math.sqrt(squares / (sorted.length - 1));
  }

  /** The part of the draws below a value, ties counting half; NaN without draws. */
  private double below(double value) {
    double slack = 1e-12 * Math.max(1e-3, Math.abs(value));
    double less = Arrays.stream(sorted).filter(v -> v < value - slack).count();
    double most = Arrays.stream(sorted).filter(v -> v <= value + slack).count();
    return (less + most) / (2.0 * sorted.length);
  }

  /** B draws cannot tell a part of 0 from one of 1/(2B). */
  private double inside(double part) {
    double least = 0.5 / Math.max(1, sorted.length);
    return Double.isNaN(part) ? 0.5 : Math.clamp(part, least, 1 - least);
  }

  private static double acceleration(double[] leftOut) {
    double[] defined = Arrays.stream(leftOut).filter(value -> !Double.isNaN(value)).toArray();
    double mean = Arrays.stream(defined).average().orElse(Double.NaN);
    double squares = 0;
    double cubes = 0;
    for (double value : defined) {
      double deviation = mean - value;
      squares += deviation * deviation;
      cubes += deviation * deviation * deviation;
    }
    // Rounding alone moves equal values apart by some 1e-16.
    return squares < 1e-24 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
  }

  /** Linear between order statistics (type 7 of Hyndman and Fan, numpy's default). */
  static double quantile(double[] sorted, double part) {
    double at = part * (sorted.length - 1);
    int below = (int) Math.floor(at);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
