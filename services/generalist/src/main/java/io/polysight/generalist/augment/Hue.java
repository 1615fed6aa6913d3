package io.polysight.generalist.augment;

import io.polysight.datasets.image.RgbImage;

/** Turns hues by way of Pillow's 8-bit HSV ({@code Convert.c}). */
final class Hue {
  private Hue() {}

  /**
   * @param turns of the colour circle, -0.5 to 0.5
   */
  static RgbImage turned(RgbImage image, double turns) {
    byte[] rgb = image.bytes();
    byte[] result = new byte[rgb.length];
    int shift = (int) (turns * 255);
    for (int i = 0; i < rgb.length; i += 3) {
      int r = rgb[i] & 0xff;
      int g = rgb[i + 1] & 0xff;
      int b = rgb[i + 2] & 0xff;
      int most = Math.max(r, Math.max(g, b));
      int range = most - Math.min(r, Math.min(g, b));
      int saturation = range == 0 ? 0 : Colours.cut((int) ((float) range / most * 255.0));
      int hue = range == 0 ? 0 : hue(r, g, b, most, range);
      write(result, i, hue + shift & 0xff, saturation, most);
    }
    return new RgbImage(image.width(), image.height(), result);
  }

  private static int hue(int r, int g, int b, int most, float range) {
    float red = (most - r) / range;
    float green = (most - g) / range;
    float blue = (most - b) / range;
    float sixths;
    if (r == most) {
      sixths = blue - green;
    } else if (g == most) {
      sixths = (float) (2.0 + red - blue);
    } else {
      sixths = (float) (4.0 + green - red);
    }
    float turns = (float) ((sixths / 6.0 + 1.0) % 1.0);
    return Colours.cut((int) (turns * 255.0));
  }

  private static void write(byte[] into, int at, int hue, int saturation, int value) {
    int sector = (int) Math.floor(hue * 6.0 / 255.0);
    float part = (float) (hue * 6.0 / 255.0 - sector);
    float share = (float) (saturation / 255.0);
    int low = rounded(value * (1.0 - share));
    int falling = rounded(value * (1.0 - share * part));
    int rising = rounded(value * (1.0 - share * (1.0 - part)));
    int colour =
        switch (sector % 6) {
          case 0 -> packed(value, rising, low);
          case 1 -> packed(falling, value, low);
          case 2 -> packed(low, value, rising);
          case 3 -> packed(low, falling, value);
          case 4 -> packed(rising, low, value);
          default -> packed(value, low, falling);
        };
    into[at] = (byte) (colour >> 16);
    into[at + 1] = (byte) (colour >> 8);
    into[at + 2] = (byte) colour;
  }

  private static int rounded(double value) {
    return Colours.cut((int) Math.floor(value + 0.5));
  }

  private static int packed(int r, int g, int b) {
    return r << 16 | g << 8 | b;
  }
}
