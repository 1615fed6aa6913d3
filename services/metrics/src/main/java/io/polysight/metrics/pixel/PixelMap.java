package io.polysight.metrics.pixel;

/**
 * One whole number per pixel: a label, or the id of a segment.
 *
 * @param values int [height * width], row by row; not copied
 */
public record PixelMap(int width, int height, int[] values) {
  public PixelMap {
    if (width < 1 || height < 1 || values.length != (long) width * height) {
      throw new IllegalArgumentException(
          values.length + " values do not fill " + width + " x " + height + " pixels");
    }
  }

  public boolean hasSizeOf(PixelMap other) {
    return width == other.width && height == other.height;
  }

  /** {@code 640 x 480} */
  public String size() {
    return width + " x " + height;
  }
}
