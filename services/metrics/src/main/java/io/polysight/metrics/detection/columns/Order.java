package io.polysight.metrics.detection.columns;

/** Stable orders of rows. */
public final class Order {
  private Order() {}

  /** Rows as they are: 0, 1, 2, ... */
  public static int[] natural(int rows) {
    int[] order = new int[rows];
    for (int i = 0; i < rows; i++) {
      order[i] = i;
    }
    return order;
  }

  /**
   * Orders by a small key; rows of equal keys stay in the order given.
   *
   * @param keys of each row, 0 to {@code kinds} - 1
   */
  public static int[] byKey(int[] keys, int kinds, int[] order) {
    int[] next = starts(keys, kinds, order);
    int[] sorted = new int[order.length];
    for (int row : order) {
      sorted[next[keys[row]]++] = row;
    }
    return sorted;
  }

  /** Where the rows of each key begin once ordered by it; one more for the end. */
  public static int[] starts(int[] keys, int kinds, int[] order) {
    int[] starts = new int[kinds + 1];
    for (int row : order) {
      starts[keys[row] + 1]++;
    }
    for (int kind = 0; kind < kinds; kind++) {
      starts[kind + 1] += starts[kind];
    }
    return starts;
  }

  /**
   * Orders by falling value, as numpy's mergesort of the negated values does: rows of equal values
   * stay in the order given, and 0 equals -0.
   *
   * @param values of each row, none NaN
   */
  public static int[] falling(double[] values, int[] order) {
    int rows = order.length;
    int[] from = order.clone();
    int[] to = new int[rows];
    double[] fromKeys = new double[rows];
    double[] toKeys = new double[rows];
    for (int i = 0; i < rows; i++) {
      fromKeys[i] = values[order[i]];
    }
    for (int width = 1; width < rows && width > 0; width *= 2) {
      for (int begin = 0; begin < rows; begin += 2 * width) {
        int middle = Math.min(begin + width, rows);
        merge(from, fromKeys, to, toKeys, begin, middle, Math.min(middle + width, rows));
      }
      int[] rowsBefore = from;
      from = to;
      to = rowsBefore;
      double[] keysBefore = fromKeys;
      fromKeys = toKeys;
      toKeys = keysBefore;
    }
    return from;
  }

  private static void merge(
      int[] from, double[] fromKeys, int[] to, double[] toKeys, int begin, int middle, int end) {
    int left = begin;
    int right = middle;
    for (int i = begin; i < end; i++) {
      boolean takeLeft = right == end || (left < middle && fromKeys[left] >= fromKeys[right]);
      int taken = takeLeft ? left++ : right++;
      to[i] = from[taken];
      toKeys[i] = fromKeys[taken];
    }
  }
}
