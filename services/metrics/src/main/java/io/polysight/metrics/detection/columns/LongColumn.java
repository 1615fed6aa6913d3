package io.polysight.metrics.detection.columns;

import java.util.Arrays;

/** Longs, row after row. */
public final class LongColumn {
  private long[] values = new long[16];
  private int size;

  public void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, Growth.next(size));
    }
    values[size++] = value;
  }

  public long get(int row) {
    return values[row];
  }

  public int size() {
    return size;
  }

  public long[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
