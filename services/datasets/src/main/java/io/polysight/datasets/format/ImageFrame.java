package io.polysight.datasets.format;

import io.polysight.datasets.image.RgbImage;
import io.polysight.datasets.sample.Box;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The pixels that annotations of an image may lie in.
 *
 * @param width pixels
 * @param height pixels
 */
record ImageFrame(int width, int height) {
  /** Public data sets round coordinates beyond the edge by up to a pixel; that much is cut off. */
  private static final double ROUNDING = 1;

  static ImageFrame of(RgbImage image) {
    return new ImageFrame(image.width(), image.height());
  }

  /**
   * Holds the size that a document states against the image's.
   *
   * @throws IllegalArgumentException with both sizes; one that is not stated agrees
   */
  void requireStated(@Nullable Integer statedWidth, @Nullable Integer statedHeight) {
    if (statedWidth != null
        && statedHeight != null
        && (statedWidth != width || statedHeight != height)) {
      throw new IllegalArgumentException(
          "is %d x %d pixels, but its document says %d x %d, so that boxes and masks would lie elsewhere; send the image that was annotated"
              .formatted(width, height, statedWidth, statedHeight));
    }
  }

  /**
   * A box within the image.
   *
   * @return null when it covers no area
   * @throws IllegalArgumentException when its sides are swapped, or it leaves the image by more
   *     than rounding explains
   */
  @Nullable Box box(double left, double top, double right, double bottom) {
    String what = String.format(Locale.ROOT, "[%s, %s, %s, %s]", left, top, right, bottom);
    if (!(left <= right && top <= bottom)) {
      throw new IllegalArgumentException("box " + what + " ends before it begins");
    }
    requireInside("box " + what, left, top);
    requireInside("box " + what, right, bottom);
    double innerLeft = Math.clamp(left, 0, width);
    double innerTop = Math.clamp(top, 0, height);
    double innerRight = Math.clamp(right, 0, width);
    double innerBottom = Math.clamp(bottom, 0, height);
    return innerRight > innerLeft && innerBottom > innerTop
        ? new Box(innerLeft, innerTop, innerRight, innerBottom)
        : null;
  }

  void requireInside(String what, double x, double y) {
    if (!(x >= -ROUNDING && x <= width + ROUNDING && y >= -ROUNDING && y <= height + ROUNDING)) {
      throw new IllegalArgumentException(
          what + " leaves the image of " + width + " x " + height + " pixels");
    }
  }
}
