package io.polysight.nn.layer;

/**
 * Resizing as a matrix, with half-pixel centres and edges repeated: what PyTorch's {@code
 * interpolate(align_corners=False)} computes, with and without antialiasing.
 */
public enum Resampling {
  BILINEAR(1) {
    @Override
    double kernel(double x, double sharpness) {
      return Math.max(0, 1 - Math.abs(x));
    }
  },
  /** Keys' cubic (1981); its parameter is -0.5 with antialiasing and -0.75 without, as there. */
  BICUBIC(2) {
    @Override
    double kernel(double x, double a) {
      double d = Math.abs(x);
      if (d < 1) {
        return ((a + 2) * d - (a + 3)) * d * d + 1;
      }
      return d < 2 ? ((a * d - 5 * a) * d + 8 * a) * d - 4 * a : 0;
    }
  };

  private final int reach;

  Resampling(int reach) {
    this.reach = reach;
  }

  abstract double kernel(double x, double sharpness);

  /**
   * One axis.
   *
   * @param antialias whether a smaller result averages over all it covers
   * @return [to][from], rows that sum to 1
   */
  public double[][] matrix(int from, int to, boolean antialias) {
    Sizes.positive("from", from);
    Sizes.positive("to", to);
    double ratio = (double) from / to;
    double stretch = antialias ? Math.max(1, ratio) : 1;
    double sharpness = antialias ? -0.5 : -0.75;
    double[][] matrix = new double[to][from];
    for (int i = 0; i < to; i++) {
      double centre = (i + 0.5) * ratio - 0.5;
      int first = (int) Math.floor(centre - reach * stretch);
      int last = (int) Math.ceil(centre + reach * stretch);
      double sum = 0;
      for (int j = first; j <= last; j++) {
        boolean inside = j >= 0 && j < from;
        if (inside || !antialias) { // without antialiasing the edge pixel stands for those beyond
          double weight = kernel((j - centre) / stretch, sharpness);
          matrix[i][Math.clamp(j, 0, from - 1)] += weight;
          sum += weight;
        }
      }
      for (int j = 0; j < from; j++) {
        matrix[i][j] /= sum;
      }
    }
    return matrix;
  }

  /**
   * Both axes of an image laid flat, rows first: the Kronecker product.
   *
   * @param rows [to rows][from rows]
   * @param columns [to columns][from columns]
   * @return [to rows · to columns][from rows · from columns]
   */
  public static double[][] plane(double[][] rows, double[][] columns) {
    int height = rows[0].length;
    int width = columns[0].length;
    double[][] plane = new double[rows.length * columns.length][height * width];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        double[] row = plane[i * columns.length + j];
        for (int y = 0; y < height; y++) {
          for (int x = 0; x < width; x++) {
            row[y * width + x] = rows[i][y] * columns[j][x];
          }
        }
      }
    }
    return plane;
  }

  /** The matrix as float32, row by row. */
  public static float[] flat(double[][] matrix) {
    float[] flat = new float[matrix.length * matrix[0].length];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = (float) matrix[i / matrix[0].length][i % matrix[0].length];
    }
    return flat;
  }
}
