package io.polysight.metrics.detection.columns;

import java.util.Arrays;

/** Doubles, row after row. */
public final class DoubleColumn {
  private double[] values = new double[16];
  private int size;

  public void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, Growth.next(size));
    }
    values[size++] = value;
  }

  public double get(int row) {
    return values[row];
  }

  public int size() {
    return size;
  }

  /** The column itself, not a copy; rows from {@link #size} on mean nothing. */
  public double[] values() {
    return values;
  }

  /**
   * Keeps some rows.
   *
   * @param rows ascending
   * @param width values in a row
   */
  public void retain(int[] rows, int width) {
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(values, rows[i] * width, values, i * width, width);
    }
    size = rows.length * width;
  }
}
