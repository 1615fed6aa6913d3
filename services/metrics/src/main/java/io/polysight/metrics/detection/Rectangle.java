package io.polysight.metrics.detection;

/** A box in pixels by its upper left corner and its sides. */
public record Rectangle(double left, double top, double width, double height)
    implements Extent<Rectangle> {
  @Override
  public double area() {
    return width * height;
  }

  @Override
  public double intersection(Rectangle other) {
    double across = Math.min(left + width, other.left + other.width) - Math.max(left, other.left);
    double down = Math.min(top + height, other.top + other.height) - Math.max(top, other.top);
    return Math.max(0, across) * Math.max(0, down);
  }
}
