package io.polysight.datasets.sample;

/**
 * An axis-parallel box in pixels of its image, origin at the top left corner of the top left pixel.
 *
 * @param left x of the left edge
 * @param top y of the upper edge
 * @param right x of the right edge, exclusive: {@code right - left} is the width
 * @param bottom y of the lower edge, exclusive
 */
public record Box(double left, double top, double right, double bottom) {
  public Box {
    if (!(left <= right) || !(top <= bottom)) {
      throw new IllegalArgumentException(
          "box ["
              + left
              + ", "
              + top
              + ", "
              + right
              + ", "
              + bottom
              + "] needs left <= right and top <= bottom");
    }
  }

  public double width() {
    return right - left;
  }

  public double height() {
    return bottom - top;
  }
}
