package io.polysight.generalist.augment;

import io.polysight.datasets.image.RgbImage;
import java.util.function.IntUnaryOperator;

/** Changes of single pixels, in the arithmetic of Pillow's ImageEnhance and ImageOps. */
final class Colours {
  private Colours() {}

  static RgbImage brightness(RgbImage image, double factor) {
    return blend(
        new RgbImage(image.width(), image.height(), new byte[image.bytes().length]), image, factor);
  }

  static RgbImage saturation(RgbImage image, double factor) {
    byte[] grey = new byte[image.bytes().length];
    for (int i = 0; i < grey.length; i += 3) {
      byte luma = (byte) luma(image.bytes(), i);
      grey[i] = luma;
      grey[i + 1] = luma;
      grey[i + 2] = luma;
    }
    return blend(new RgbImage(image.width(), image.height(), grey), image, factor);
  }

  static RgbImage contrast(RgbImage image, double factor) {
    byte[] rgb = image.bytes();
    long sum = 0;
    for (int i = 0; i < rgb.length; i += 3) {
      sum += luma(rgb, i);
    }
    int pixels = rgb.length / 3;
    int mean = (int) ((double) sum / pixels + 0.5);
    byte[] flat = PixelMap.filled(pixels, mean << 16 | mean << 8 | mean);
    return blend(new RgbImage(image.width(), image.height(), flat), image, factor);
  }

  static RgbImage gamma(RgbImage image, double gamma) {
    return mapped(image, v -> (int) ((256 - 1e-3) * Math.pow(v / 255.0, gamma)));
  }

  /**
   * @param bits most significant bits of each channel that stay, 0 to 8
   */
  static RgbImage posterize(RgbImage image, int bits) {
    int mask = -(1 << (8 - bits));
    return mapped(image, v -> v & mask);
  }

  /** Inverts what is at least as bright as the threshold. */
  static RgbImage solarize(RgbImage image, double threshold) {
    return mapped(image, v -> v < threshold ? v : 255 - v);
  }

  static RgbImage invert(RgbImage image) {
    return mapped(image, v -> 255 - v);
  }

  /**
   * {@code from + factor (to - from)}, cut to a byte.
   *
   * @param factor above 1 goes on beyond {@code to}
   */
  static RgbImage blend(RgbImage from, RgbImage to, double factor) {
    byte[] a = from.bytes();
    byte[] b = to.bytes();
    float share = (float) factor;
    byte[] result = new byte[a.length];
    for (int i = 0; i < result.length; i++) {
      int start = a[i] & 0xff;
      result[i] = (byte) cut((int) (start + share * ((b[i] & 0xff) - start)));
    }
    return new RgbImage(to.width(), to.height(), result);
  }

  static RgbImage mapped(RgbImage image, IntUnaryOperator value) {
    byte[] table = new byte[256];
    for (int i = 0; i < table.length; i++) {
      table[i] = (byte) value.applyAsInt(i);
    }
    return looked(image, table, table, table);
  }

  /** Each channel through a table of its own, 256 bytes each. */
  static RgbImage looked(RgbImage image, byte[]... tables) {
    byte[] rgb = image.bytes();
    byte[] result = new byte[rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      result[i] = tables[i % 3][rgb[i] & 0xff];
    }
    return new RgbImage(image.width(), image.height(), result);
  }

  static int cut(int value) {
    return Math.clamp(value, 0, 255);
  }

  /** ITU-R 601-2 luma in 16 bits of fixed point. */
  private static int luma(byte[] rgb, int at) {
    return ((rgb[at] & 0xff) * 19595
            + (rgb[at + 1] & 0xff) * 38470
            + (rgb[at + 2] & 0xff) * 7471
            + 0x8000)
        >> 16;
  }
}
