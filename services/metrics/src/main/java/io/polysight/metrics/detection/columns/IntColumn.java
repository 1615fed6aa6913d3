package io.polysight.metrics.detection.columns;

import java.util.Arrays;

/** Integers, row after row. */
public final class IntColumn {
  private int[] values = new int[16];
  private int size;

  public void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, Growth.next(size));
    }
    values[size++] = value;
  }

  public int get(int row) {
    return values[row];
  }

  public int size() {
    return size;
  }

  /** The column itself, not a copy; rows from {@link #size} on mean nothing. */
  public int[] values() {
    return values;
  }

  /**
   * Keeps some rows.
   *
   * @param rows ascending
   */
  public void retain(int[] rows) {
    for (int i = 0; i < rows.length; i++) {
      values[i] = values[rows[i]];
    }
    size = rows.length;
  }
}
