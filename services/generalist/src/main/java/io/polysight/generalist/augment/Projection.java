package io.polysight.generalist.augment;

/**
 * A projective map of the plane, {@code x' = (a x + b y + c) / (g x + h y + 1)}, {@code y' = (d x +
 * e y + f) / (g x + h y + 1)}, in pixels from the top left corner of the image.
 */
record Projection(double a, double b, double c, double d, double e, double f, double g, double h) {

  /** The image of a point. */
  record Point(double x, double y) {}

  static Projection affine(double a, double b, double c, double d, double e, double f) {
    return new Projection(a, b, c, d, e, f, 0, 0);
  }

  boolean isAffine() {
    return g == 0 && h == 0;
  }

  Point at(double x, double y) {
    double xs = a * x + b * y + c;
    double ys = d * x + e * y + f;
    if (isAffine()) {
      return new Point(xs, ys);
    }
    double scale = g * x + h * y + 1;
    return new Point(xs / scale, ys / scale);
  }

  /** The way back, by the adjugate of the matrix. */
  Projection inverse() {
    double last = a * e - b * d;
    return new Projection(
        (e - f * h) / last,
        (c * h - b) / last,
        (b * f - c * e) / last,
        (f * g - d) / last,
        (a - c * g) / last,
        (c * d - a * f) / last,
        (d * h - e * g) / last,
        (b * g - a * h) / last);
  }

  /**
   * The map that takes four points to four others.
   *
   * @param from [4][x, y]
   * @param to [4][x, y], no three on a line
   */
  static Projection between(double[][] from, double[][] to) {
    double[][] system = new double[8][];
    for (int i = 0; i < 4; i++) {
      double x = from[i][0];
      double y = from[i][1];
      double u = to[i][0];
      double v = to[i][1];
      system[2 * i] = new double[] {x, y, 1, 0, 0, 0, -u * x, -u * y, u};
      system[2 * i + 1] = new double[] {0, 0, 0, x, y, 1, -v * x, -v * y, v};
    }
    double[] s = LinearSystem.solve(system);
    return new Projection(s[0], s[1], s[2], s[3], s[4], s[5], s[6], s[7]);
  }
}
