package io.polysight.nn.layer;

/**
 * The Moore-Penrose inverse of a small matrix, by one-sided Jacobi rotations (Hestenes, 1958): they
 * turn the columns of A until A V = U S is orthogonal; then A⁺ = V S⁻² (A V)ᵀ.
 */
final class PseudoInverse {
  /** Singular values below this share of the largest count as zero. */
  private static final double CUT_OFF = 1e-6;

  private static final double ORTHOGONAL = 1e-15;
  private static final int MOST_SWEEPS = 60;

  private PseudoInverse() {}

  /**
   * @param a [m][n]
   * @return [n][m]
   */
  static double[][] of(double[][] a) {
    return a.length >= a[0].length ? tall(a) : transposed(tall(transposed(a)));
  }

  static double[][] transposed(double[][] a) {
    double[][] t = new double[a[0].length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a[0].length; j++) {
        t[j][i] = a[i][j];
      }
    }
    return t;
  }

  private static double[][] tall(double[][] a) {
    int n = a[0].length;
    double[][] u = transposed(a); // the columns of A, which become those of U S
    double[][] v = new double[n][n]; // the columns of V
    for (int i = 0; i < n; i++) {
      v[i][i] = 1;
    }
    boolean turned = true;
    for (int sweep = 0; turned && sweep < MOST_SWEEPS; sweep++) {
      turned = false;
      for (int i = 0; i < n - 1; i++) {
        for (int j = i + 1; j < n; j++) {
          turned |= rotate(u, v, i, j);
        }
      }
    }
    double largest = 0;
    for (double[] column : u) {
      largest = Math.max(largest, dot(column, column));
    }
    double[][] inverse = new double[n][a.length];
    for (int k = 0; k < n; k++) {
      double square = dot(u[k], u[k]);
      if (square > largest * CUT_OFF * CUT_OFF) {
        for (int i = 0; i < n; i++) {
          for (int j = 0; j < a.length; j++) {
            inverse[i][j] += v[k][i] * u[k][j] / square;
          }
        }
      }
    }
    return inverse;
  }

  /** Makes columns i and j orthogonal; false when they are already. */
  private static boolean rotate(double[][] u, double[][] v, int i, int j) {
    double alpha = dot(u[i], u[i]);
    double beta = dot(u[j], u[j]);
    double gamma = dot(u[i], u[j]);
    if (Math.abs(gamma) <= ORTHOGONAL * Math.sqrt(alpha * beta)) {
      return false;
    }
    double zeta = (beta - alpha) / (2 * gamma);
    double tangent = Math.copySign(1 / (Math.abs(zeta) + Math.hypot(1, zeta)), zeta);
    double cosine = 1 / Math.hypot(1, tangent);
    turn(u[i], u[j], cosine, cosine * tangent);
    turn(v[i], v[j], cosine, cosine * tangent);
    return true;
  }

  private static void turn(double[] x, double[] y, double cosine, double sine) {
    for (int k = 0; k < x.length; k++) {
      double before = x[k];
      x[k] = cosine * before - sine * y[k];
      y[k] = sine * before + cosine * y[k];
    }
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int k = 0; k < x.length; k++) {
      sum += x[k] * y[k];
    }
    return sum;
  }
}
