package io.polysight.metrics.statistics;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * What each sample adds to the sums a metric is made of, [samples, columns]. Sums of many draws are
 * one product of the draws' counts with this matrix.
 */
final class Rows {
  private final double[][] rows;
  private final int columns;

  Rows(double[][] rows) {
    columns = rows.length == 0 ? 0 : rows[0].length;
    this.rows = Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    for (double[] row : this.rows) {
      if (row.length != columns) {
        throw new IllegalArgumentException(
            "rows of " + columns + " and of " + row.length + " columns do not go together");
      }
    }
  }

  /**
   * Column sums of each draw.
   *
   * @param values [columns · draws]
   */
  record Sums(double[] values, int columns, int draws) {
    double[] apply(ToDoubleFunction<double[]> function) {
      double[] results = new double[draws];
      double[] sums = new double[columns];
      for (int draw = 0; draw < draws; draw++) {
        for (int column = 0; column < columns; column++) {
          sums[column] = values[column * draws + draw];
        }
        results[draw] = function.applyAsDouble(sums);
      }
      return results;
    }
  }

  int samples() {
    return rows.length;
  }

  int columns() {
    return columns;
  }

  /** {@code counts · rows}: [draws, samples] · [samples, columns]. */
  Sums times(Draws draws) {
    int width = draws.size();
    int[] counts = draws.bySample();
    double[] sums = new double[columns * width];
    for (int sample = 0; sample < rows.length; sample++) {
      double[] row = rows[sample];
      for (int column = 0; column < columns; column++) {
        double value = row[column];
        if (value != 0) {
          add(value, counts, sample * width, sums, column * width, width);
        }
      }
    }
    return new Sums(sums, columns, width);
  }

  private static void add(
      double value, int[] counts, int sample, double[] sums, int column, int width) {
    if (Double.isFinite(value)) {
      for (int draw = 0; draw < width; draw++) {
        sums[column + draw] += counts[sample + draw] * value;
      }
      return;
    }
    // 0 · NaN is NaN, yet a sample that was not drawn must not make the sum undefined.
    for (int draw = 0; draw < width; draw++) {
      if (counts[sample + draw] != 0) {
        sums[column + draw] += counts[sample + draw] * value;
      }
    }
  }

  /** The function of the sums without each sample in turn, double [samples]. */
  double[] leavingEachOut(ToDoubleFunction<double[]> function) {
    double[] all = total();
    double[] values = new double[rows.length];
    double[] sums = new double[columns];
    for (int sample = 0; sample < rows.length; sample++) {
      for (int column = 0; column < columns; column++) {
        sums[column] = all[column] - rows[sample][column];
      }
      values[sample] = function.applyAsDouble(sums);
    }
    return values;
  }

  double[] total() {
    double[] sums = new double[columns];
    for (double[] row : rows) {
      for (int column = 0; column < columns; column++) {
        sums[column] += row[column];
      }
    }
    return sums;
  }

  /** Row by row, this one's minus the other's. */
  Rows minus(Rows other) {
    double[][] differences = new double[rows.length][columns];
    for (int sample = 0; sample < rows.length; sample++) {
      for (int column = 0; column < columns; column++) {
        differences[sample][column] = rows[sample][column] - other.rows[sample][column];
      }
    }
    return new Rows(differences);
  }

  Rows only(int[] chosen) {
    return new Rows(Arrays.stream(chosen).mapToObj(i -> rows[i]).toArray(double[][]::new));
  }

  Rows together(Clusters clusters) {
    return new Rows(clusters.sums(rows, columns));
  }
}
