package io.polysight.datasets.image;

import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;

/**
 * Any decoded image as 8-bit RGB over white. Samples are taken as stored: the platform's own
 * conversion of grey applies a gamma curve and would brighten every grey picture.
 */
final class RgbPixels {
  private RgbPixels() {}

  static RgbImage of(BufferedImage image) {
    byte[] rgb = new byte[Math.multiplyExact(3, image.getWidth() * image.getHeight())];
    if (image.getType() == BufferedImage.TYPE_3BYTE_BGR
        && image.getRaster().getDataBuffer() instanceof DataBufferByte buffer
        && buffer.getData().length == rgb.length) {
      fromBgr(buffer.getData(), rgb);
    } else if (image.getColorModel() instanceof ComponentColorModel) {
      fromSamples(image, rgb);
    } else {
      fromColours(image, rgb);
    }
    return new RgbImage(image.getWidth(), image.getHeight(), rgb);
  }

  /** The layout of nearly every JPEG, and some ten times faster than asking for samples. */
  private static void fromBgr(byte[] bgr, byte[] rgb) {
    for (int i = 0; i < rgb.length; i += 3) {
      rgb[i] = bgr[i + 2];
      rgb[i + 1] = bgr[i + 1];
      rgb[i + 2] = bgr[i];
    }
  }

  private static void fromSamples(BufferedImage image, byte[] rgb) {
    Raster raster = image.getRaster();
    int width = image.getWidth();
    int bands = raster.getNumBands();
    boolean alpha = image.getColorModel().hasAlpha();
    boolean grey = bands - (alpha ? 1 : 0) == 1;
    int most = (1 << raster.getSampleModel().getSampleSize(0)) - 1;
    int[] row = new int[width * bands];
    int out = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      raster.getPixels(0, y, width, 1, row);
      for (int x = 0; x < width; x++) {
        int at = x * bands;
        int opacity = alpha ? scaled(row[at + bands - 1], most) : 255;
        for (int channel = 0; channel < 3; channel++) {
          rgb[out++] = overWhite(scaled(row[at + (grey ? 0 : channel)], most), opacity);
        }
      }
    }
  }

  private static void fromColours(BufferedImage image, byte[] rgb) {
    int width = image.getWidth();
    int[] row = new int[width];
    int out = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int argb : row) {
        int opacity = argb >>> 24;
        rgb[out++] = overWhite(argb >> 16 & 0xff, opacity);
        rgb[out++] = overWhite(argb >> 8 & 0xff, opacity);
        rgb[out++] = overWhite(argb & 0xff, opacity);
      }
    }
  }

  private static int scaled(int sample, int most) {
    return most == 255 ? sample : (int) ((sample * 255L + most / 2) / most);
  }

  private static byte overWhite(int value, int opacity) {
    return (byte) (opacity == 255 ? value : (value * opacity + 255 * (255 - opacity) + 127) / 255);
  }
}
