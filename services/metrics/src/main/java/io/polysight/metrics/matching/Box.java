package io.polysight.metrics.matching;

/**
 * An axis-parallel box by its corners, in pixels or in shares of the image.
 *
 * @param right not less than {@code left}
 * @param bottom not less than {@code top}
 */
public record Box(double left, double top, double right, double bottom) {

  /** From the upper left corner and the sides, as COCO writes it. */
  public static Box ofSides(double x, double y, double width, double height) {
    return new Box(x, y, x + width, y + height);
  }

  public double area() {
    return (right - left) * (bottom - top);
  }

  public double intersection(Box other) {
    return Math.max(0, Math.min(right, other.right) - Math.max(left, other.left))
        * Math.max(0, Math.min(bottom, other.bottom) - Math.max(top, other.top));
  }

  /** Intersection over union; 0 where neither box covers anything. */
  public double iou(Box other) {
    double both = intersection(other);
    double either = area() + other.area() - both;
    return either > 0 ? both / either : 0;
  }

  /**
   * Generalised intersection over union (Rezatofighi et al., CVPR 2019): less than {@link #iou} by
   * the share of the box around both that neither covers; NaN where that box covers nothing.
   */
  public double generalisedIou(Box other) {
    double around = hull(other).area();
    return iou(other) - (around - (area() + other.area() - intersection(other))) / around;
  }

  /** The share of this box that lies in another; 0 where it covers nothing. */
  public double shareIn(Box other) {
    return area() > 0 ? intersection(other) / area() : 0;
  }

  /**
   * Intersection over union where right and bottom are the last pixels inside, so that sides are
   * {@code right - left + 1}: the convention of Pascal VOC and of what grew from its code.
   */
  public double inclusiveIou(Box other) {
    return inclusive().iou(other.inclusive());
  }

  private Box inclusive() {
    return new Box(left, top, right + 1, bottom + 1);
  }

  /** The least box around both. */
  public Box hull(Box other) {
    return new Box(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }
}
