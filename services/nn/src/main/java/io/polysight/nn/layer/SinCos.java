package io.polysight.nn.layer;

/** Fixed two-dimensional sine-cosine positions, as in google-research/big_vision. */
public final class SinCos {
  private SinCos() {}

  private static final double LONGEST = 10_000;

  /**
   * For each cell of a grid: sin(xω), cos(xω), sin(yω), cos(yω), x the column, y the row, with ω_i
   * = 10000^(-i / (dim/4 - 1)) for i from 0 to dim/4 - 1.
   *
   * @param dim divisible by 4, at least 8
   * @return [rows · columns, dim], rows first
   */
  public static float[] grid(int rows, int columns, int dim) {
    Sizes.divisible("dim", dim, "the four parts of a position", 4);
    if (dim < 8) {
      throw new IllegalArgumentException("dim is " + dim + "; positions need at least 8");
    }
    int quarter = dim / 4;
    float[] values = new float[rows * columns * dim];
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        int start = (y * columns + x) * dim;
        for (int i = 0; i < quarter; i++) {
          double omega = Math.pow(LONGEST, -(double) i / (quarter - 1));
          values[start + i] = (float) Math.sin(x * omega);
          values[start + quarter + i] = (float) Math.cos(x * omega);
          values[start + 2 * quarter + i] = (float) Math.sin(y * omega);
          values[start + 3 * quarter + i] = (float) Math.cos(y * omega);
        }
      }
    }
    return values;
  }
}
