package io.polysight.cli.train;

import java.util.List;
import java.util.Locale;

/**
 * A figure over several seeds.
 *
 * @param mean of them
 * @param deviation sample standard deviation, with n - 1; NaN of one seed
 */
record Spread(double mean, double deviation) {

  static Spread of(List<Double> values) {
    double mean = values.stream().mapToDouble(v -> v).average().orElse(Double.NaN);
    double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
    return new Spread(
        mean, values.size() < 2 ? Double.NaN : Math.sqrt(squares / (values.size() - 1)));
  }

  @Override
  public String toString() {
    return Double.isNaN(deviation)
        ? String.format(Locale.ROOT, "%.3f", mean)
        : String.format(Locale.ROOT, "%.3f ± %.3f", mean, deviation);
  }
}
