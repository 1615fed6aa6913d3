package io.polysight.datasets.image;

import io.polysight.datasets.blob.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;

/** Pixels in memory: 8-bit sRGB, row by row from the top left, three bytes a pixel. */
public final class RgbImage {
  private final int width;
  private final int height;
  private final byte[] rgb;

  /**
   * @param width pixels in a row, at least 1
   * @param height rows, at least 1
   * @param rgb uint8 [height, width, 3]; the image keeps this array, so the caller must not change
   *     it afterwards
   */
  public RgbImage(int width, int height, byte[] rgb) {
    if (width < 1 || height < 1 || rgb.length != 3L * width * height) {
      throw new IllegalArgumentException(
          "an image of "
              + width
              + " x "
              + height
              + " pixels needs "
              + 3L * width * height
              + " bytes, not "
              + rgb.length);
    }
    this.width = width;
    this.height = height;
    this.rgb = rgb;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** The bytes themselves, uint8 [height, width, 3], not a copy: read only. */
  public byte[] bytes() {
    return rgb;
  }

  /** One pixel as 0xRRGGBB. */
  public int at(int x, int y) {
    int i = 3 * (y * width + x);
    return (rgb[i] & 0xff) << 16 | (rgb[i + 1] & 0xff) << 8 | (rgb[i + 2] & 0xff);
  }

  /** SHA-256 of width, height (big-endian int32 each) and the bytes: equal pixels, equal digest. */
  public String pixelDigest() {
    MessageDigest digest = Sha256.algorithm();
    digest.update(ByteBuffer.allocate(8).putInt(width).putInt(height).array());
    digest.update(rgb);
    return Sha256.hex(digest);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RgbImage image
        && width == image.width
        && height == image.height
        && Arrays.equals(rgb, image.rgb);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * width + height) + Arrays.hashCode(rgb);
  }

  @Override
  public String toString() {
    return "RgbImage[" + width + " x " + height + "]";
  }
}
