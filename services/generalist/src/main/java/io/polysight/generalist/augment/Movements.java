package io.polysight.generalist.augment;

import io.polysight.generalist.augment.Projection.Point;

/**
 * Projections from a moved image back to its source, parametrised as in torchvision's {@code
 * functional.affine}, {@code rotate} and {@code perspective}.
 */
final class Movements {
  private Movements() {}

  /**
   * Rows slide sideways about the top edge.
   *
   * @param slope pixels to the left per row down
   */
  static Projection shearX(double slope) {
    return Projection.affine(1, slope, 0, 0, 1, 0);
  }

  /**
   * Columns slide up or down about the left edge.
   *
   * @param slope pixels upwards per column to the right
   */
  static Projection shearY(double slope) {
    return Projection.affine(1, 0, 0, slope, 1, 0);
  }

  /**
   * @param x pixels to the right
   * @param y pixels down
   */
  static Projection translate(int x, int y) {
    return Projection.affine(1, 0, -x, 0, 1, -y);
  }

  /**
   * @param degrees against the clock about the image's centre
   */
  static Projection rotate(double degrees, int width, int height) {
    double cos = fifteenDigits(Math.cos(Math.toRadians(degrees)));
    double sin = fifteenDigits(Math.sin(Math.toRadians(degrees)));
    double x = width / 2.0;
    double y = height / 2.0;
    Point centre = Projection.affine(cos, -sin, 0, sin, cos, 0).at(-x, -y);
    return Projection.affine(cos, -sin, centre.x() + x, sin, cos, centre.y() + y);
  }

  /** Pillow rounds so, that right angles are exact. */
  private static double fifteenDigits(double value) {
    return Math.rint(value * 1e15) / 1e15;
  }

  /**
   * @param start [4][x, y] corners in the source
   * @param end where they go
   */
  static Projection perspective(double[][] start, double[][] end) {
    return Projection.between(end, start);
  }
}
