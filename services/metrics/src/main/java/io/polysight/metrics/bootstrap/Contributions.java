package io.polysight.metrics.bootstrap;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * A metric as sums over samples: row i holds what sample i contributes, and the metric is a
 * function of the column sums. A mean has the columns (value, 1); corpus BLEU has n-gram counts and
 * lengths. Resampling rows and summing again recomputes the metric exactly.
 */
public final class Contributions {
  private final double[][] rows;
  private final int columns;
  private final ToDoubleFunction<double[]> ofSums;

  /**
   * @param rows [samples, columns]
   * @param ofSums the metric from the column sums; NaN where it is undefined
   */
  public Contributions(double[][] rows, ToDoubleFunction<double[]> ofSums) {
    this.columns = rows.length == 0 ? 0 : rows[0].length;
    this.rows = Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    for (double[] row : this.rows) {
      if (row.length != columns) {
        throw new IllegalArgumentException(
            "rows of " + columns + " and of " + row.length + " columns do not go together");
      }
    }
    this.ofSums = ofSums;
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
    return rows.length;
  }

  /** The metric over all samples; NaN without any. */
  public double value() {
    int[] all = new int[rows.length];
    Arrays.setAll(all, i -> i);
    return value(all);
  }

  /** The metric over a draw of sample indexes, repeats allowed. */
  double value(int[] draw) {
    if (draw.length == 0) {
      return Double.NaN;
    }
    double[] sums = new double[columns];
    for (int sample : draw) {
      double[] row = rows[sample];
      for (int column = 0; column < columns; column++) {
        sums[column] += row[column];
      }
    }
    return ofSums.applyAsDouble(sums);
  }
}
