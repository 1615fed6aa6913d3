package io.polysight.generalist.augment;

import io.polysight.datasets.image.RgbImage;

/** Changes that look at the pixels around. */
final class Filters {
  private Filters() {}

  /**
   * Away from the smoothed image (Pillow's ImageEnhance.Sharpness); the outermost pixels stay.
   *
   * @param factor 0 smooths, 1 changes nothing, more sharpens
   */
  static RgbImage sharpness(RgbImage image, double factor) {
    return Colours.blend(smoothed(image), image, factor);
  }

  /** The mean of the 3 x 3 around, the middle counting five times. */
  private static RgbImage smoothed(RgbImage image) {
    byte[] rgb = image.bytes();
    int stride = 3 * image.width();
    byte[] result = rgb.clone();
    for (int y = 1; y < image.height() - 1; y++) {
      for (int i = y * stride + 3; i < (y + 1) * stride - 3; i++) {
        int sum = 4 * (rgb[i] & 0xff);
        for (int row = -stride; row <= stride; row += stride) {
          sum += (rgb[i + row - 3] & 0xff) + (rgb[i + row] & 0xff) + (rgb[i + row + 3] & 0xff);
        }
        result[i] = (byte) (int) (sum / 13.0 + 0.5);
      }
    }
    return new RgbImage(image.width(), image.height(), result);
  }

  /**
   * Gaussian blur as torchvision's: a normalised kernel, the image mirrored at its edges.
   *
   * @param size odd number of weights
   * @param sigma pixels
   */
  static RgbImage blur(RgbImage image, int size, double sigma) {
    float[] weights = gaussian(size, sigma);
    byte[] rgb = image.bytes();
    int width = image.width();
    int half = size / 2;
    byte[] result = new byte[rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      int x = i / 3 % width;
      int y = i / 3 / width;
      float sum = 0;
      for (int dy = -half; dy <= half; dy++) {
        int row = mirrored(y + dy, image.height()) * width;
        for (int dx = -half; dx <= half; dx++) {
          sum +=
              weights[dy + half]
                  * weights[dx + half]
                  * (rgb[3 * (row + mirrored(x + dx, width)) + i % 3] & 0xff);
        }
      }
      result[i] = (byte) Colours.cut((int) Math.rint(sum));
    }
    return new RgbImage(width, image.height(), result);
  }

  private static float[] gaussian(int size, double sigma) {
    float[] weights = new float[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      double x = (i - size / 2) / sigma;
      weights[i] = (float) Math.exp(-0.5 * x * x);
      sum += weights[i];
    }
    for (int i = 0; i < size; i++) {
      weights[i] /= (float) sum;
    }
    return weights;
  }

  private static int mirrored(int at, int size) {
    int inside = Math.abs(at);
    return inside < size ? inside : 2 * (size - 1) - inside;
  }
}
