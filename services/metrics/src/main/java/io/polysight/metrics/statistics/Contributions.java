package io.polysight.metrics.statistics;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * A metric as sums over samples: row i holds what sample i contributes, and the metric is a
 * function of the column sums. A mean has the columns (value, 1); corpus BLEU has n-gram counts and
 * lengths. Resampling rows and summing again recomputes the metric exactly. A metric that is no
 * function of sums, such as average precision, is computed from how often each sample was drawn.
 */
public final class Contributions {
  private final int samples;
  private final ToDoubleFunction<int[]> ofDraw;

  /**
   * @param rows [samples, columns]
   * @param ofSums the metric from the column sums; NaN where it is undefined
   */
  public Contributions(double[][] rows, ToDoubleFunction<double[]> ofSums) {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    double[][] own = Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    for (double[] row : own) {
      if (row.length != columns) {
        throw new IllegalArgumentException(
            "rows of " + columns + " and of " + row.length + " columns do not go together");
      }
    }
    samples = own.length;
    ofDraw = draw -> ofSums.applyAsDouble(sums(own, columns, draw));
  }

  private Contributions(int samples, ToDoubleFunction<int[]> ofDraw) {
    this.samples = samples;
    this.ofDraw = ofDraw;
  }

  /**
   * @param ofCounts the metric from how often each sample was drawn, int [samples]; NaN where it is
   *     undefined
   */
  public static Contributions ofCounts(int samples, ToDoubleFunction<int[]> ofCounts) {
    return new Contributions(
        samples,
        draw -> {
          int[] counts = new int[samples];
          for (int sample : draw) {
            counts[sample]++;
          }
          return ofCounts.applyAsDouble(counts);
        });
  }

  private static double[] sums(double[][] rows, int columns, int[] draw) {
    double[] sums = new double[columns];
    for (int sample : draw) {
      double[] row = rows[sample];
      for (int column = 0; column < columns; column++) {
        sums[column] += row[column];
      }
    }
    return sums;
  }

  /** The mean of per-sample values; NaN without any. */
  public static Contributions mean(double[] values) {
    double[][] rows = new double[values.length][];
    for (int i = 0; i < values.length; i++) {
      rows[i] = new double[] {values[i], 1};
    }
    return new Contributions(rows, sums -> sums[0] / sums[1]);
  }

  public int samples() {
    return samples;
  }

  /** The metric over all samples; NaN without any. */
  public double value() {
    int[] all = new int[samples];
    Arrays.setAll(all, i -> i);
    return value(all);
  }

  /** The metric over a draw of sample indexes, repeats allowed. */
  double value(int[] draw) {
    return draw.length == 0 ? Double.NaN : ofDraw.applyAsDouble(draw);
  }
}
