package io.polysight.generalist.augment;

import io.polysight.datasets.image.RgbImage;
import java.util.Arrays;

/** Changes that follow how often each value occurs, channel by channel (Pillow's ImageOps). */
final class Histograms {
  private Histograms() {}

  /** Stretches each channel to 0..255. */
  static RgbImage autoContrast(RgbImage image) {
    byte[][] tables = new byte[3][];
    for (int channel = 0; channel < 3; channel++) {
      tables[channel] = stretched(histogram(image, channel));
    }
    return Colours.looked(image, tables);
  }

  /** Makes the values of each channel about equally frequent. */
  static RgbImage equalize(RgbImage image) {
    byte[][] tables = new byte[3][];
    for (int channel = 0; channel < 3; channel++) {
      tables[channel] = equalized(histogram(image, channel));
    }
    return Colours.looked(image, tables);
  }

  private static int[] histogram(RgbImage image, int channel) {
    int[] counts = new int[256];
    byte[] rgb = image.bytes();
    for (int i = channel; i < rgb.length; i += 3) {
      counts[rgb[i] & 0xff]++;
    }
    return counts;
  }

  private static byte[] stretched(int[] counts) {
    int low = 0;
    while (counts[low] == 0) {
      low++;
    }
    int high = highest(counts);
    if (high <= low) {
      return identity();
    }
    double scale = 255.0 / (high - low);
    double offset = -low * scale;
    byte[] table = new byte[256];
    for (int i = 0; i < table.length; i++) {
      table[i] = (byte) Colours.cut((int) (i * scale + offset));
    }
    return table;
  }

  private static byte[] equalized(int[] counts) {
    int step = (Arrays.stream(counts).sum() - counts[highest(counts)]) / 255;
    if (step == 0) {
      return identity();
    }
    byte[] table = new byte[256];
    int below = step / 2;
    for (int i = 0; i < table.length; i++) {
      table[i] = (byte) Colours.cut(below / step);
      below += counts[i];
    }
    return table;
  }

  private static int highest(int[] counts) {
    int high = 255;
    while (counts[high] == 0) {
      high--;
    }
    return high;
  }

  private static byte[] identity() {
    byte[] table = new byte[256];
    for (int i = 0; i < table.length; i++) {
      table[i] = (byte) i;
    }
    return table;
  }
}
