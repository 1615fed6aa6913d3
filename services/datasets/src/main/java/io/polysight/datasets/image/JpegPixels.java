package io.polysight.datasets.image;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import javax.imageio.IIOException;
import javax.imageio.ImageReader;

/** JPEG as the Java platform reads it, and the four-channel JPEGs that it does not. */
final class JpegPixels {
  private JpegPixels() {}

  static BufferedImage read(ImageReader reader, byte[] bytes) throws IOException {
    int components = JpegSegments.components(bytes);
    if (components != 4) {
      return reader.read(0);
    }
    if (!reader.canReadRaster()) {
      throw new IIOException("no raster of a four-channel JPEG");
    }
    return fromCmyk(reader.readRaster(0, null), JpegSegments.adobeTransform(bytes));
  }

  /**
   * Adobe writes CMYK inverted (255 = no ink), and transform 2 means YCCK: the YCbCr of the
   * complement of that CMY, as in libjpeg's {@code ycck_cmyk_convert}. Without an Adobe segment
   * values are plain ink.
   */
  private static BufferedImage fromCmyk(Raster raster, int adobeTransform) {
    int width = raster.getWidth();
    int height = raster.getHeight();
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] cmyk = new int[4 * width];
    for (int y = 0; y < height; y++) {
      raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, cmyk);
      for (int x = 0; x < width; x++) {
        int c = cmyk[4 * x];
        int m = cmyk[4 * x + 1];
        int k = cmyk[4 * x + 3];
        int b = cmyk[4 * x + 2];
        if (adobeTransform == 2) {
          int luma = c;
          int cb = m - 128;
          int cr = b - 128;
          c = 255 - clamp(luma + ((91881 * cr + 32768) >> 16));
          m = 255 - clamp(luma - ((22554 * cb + 46802 * cr + 32768) >> 16));
          b = 255 - clamp(luma + ((116130 * cb + 32768) >> 16));
        }
        if (adobeTransform < 0) {
          c = 255 - c;
          m = 255 - m;
          b = 255 - b;
          k = 255 - k;
        }
        image.setRGB(x, y, scaled(c, k) << 16 | scaled(m, k) << 8 | scaled(b, k));
      }
    }
    return image;
  }

  private static int scaled(int colour, int light) {
    return (colour * light + 127) / 255;
  }

  private static int clamp(int value) {
    return Math.max(0, Math.min(255, value));
  }
}
