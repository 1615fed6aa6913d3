package io.polysight.metrics.colorization;

/**
 * An 8-bit RGB image.
 *
 * @param rgb byte [height * width * 3], row by row; not copied
 */
public record ColourImage(int width, int height, byte[] rgb) {
  public ColourImage {
    if (width < 1 || height < 1 || rgb.length != 3L * width * height) {
      throw new IllegalArgumentException(
          rgb.length + " bytes are no RGB image of " + width + " x " + height);
    }
  }

  int sample(int pixel, int channel) {
    return rgb[3 * pixel + channel] & 0xff;
  }

  int pixels() {
    return width * height;
  }

  void requireSizeOf(ColourImage other) {
    if (width != other.width || height != other.height) {
      throw new IllegalArgumentException(
          "images of "
              + width
              + " x "
              + height
              + " and "
              + other.width
              + " x "
              + other.height
              + " cannot be compared; give both the same size");
    }
  }
}
