package io.polysight.nn.region;

/**
 * An axis-parallel box in any one unit, pixels or shares of an image.
 *
 * @param left x of the left edge
 * @param top y of the upper edge
 * @param right x of the right edge, at least {@code left}
 * @param bottom y of the lower edge, at least {@code top}
 */
public record Box(double left, double top, double right, double bottom) {
  public Box {
    if (!(left <= right) || !(top <= bottom)) {
      throw new IllegalArgumentException(
          "box (%s, %s, %s, %s) needs left <= right and top <= bottom"
              .formatted(left, top, right, bottom));
    }
  }

  /** The box around a centre; negative sides count as none. */
  public static Box around(double x, double y, double width, double height) {
    double dx = Math.max(0, width) / 2;
    double dy = Math.max(0, height) / 2;
    return new Box(x - dx, y - dy, x + dx, y + dy);
  }

  public double width() {
    return right - left;
  }

  public double height() {
    return bottom - top;
  }

  public double area() {
    return width() * height();
  }

  /** This box as {centre x, centre y, width, height}. */
  public float[] centre() {
    return new float[] {
      (float) ((left + right) / 2), (float) ((top + bottom) / 2), (float) width(), (float) height()
    };
  }

  /** Area of the intersection over area of the union; 0 when neither box has an area. */
  public double iou(Box other) {
    double union = union(other);
    return union > 0 ? intersection(other) / union : 0;
  }

  /**
   * {@link #iou} less the share of the smallest enclosing box that neither box covers, in [-1, 1]
   * (Rezatofighi et al. 2019, algorithm 1); -1 when the enclosing box has no area.
   */
  public double giou(Box other) {
    double width = Math.max(right, other.right) - Math.min(left, other.left);
    double height = Math.max(bottom, other.bottom) - Math.min(top, other.top);
    double hull = width * height;
    return hull > 0 ? iou(other) - (hull - union(other)) / hull : -1;
  }

  private double intersection(Box other) {
    double width = Math.min(right, other.right) - Math.max(left, other.left);
    double height = Math.min(bottom, other.bottom) - Math.max(top, other.top);
    return Math.max(0, width) * Math.max(0, height);
  }

  private double union(Box other) {
    return area() + other.area() - intersection(other);
  }
}
