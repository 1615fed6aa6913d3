package io.polysight.datasets.similarity;

import io.polysight.datasets.image.AreaAverage;
import io.polysight.datasets.image.RgbImage;

/** Mean colours of an image on a grid of 8 x 8: what a perceptual hash cannot see. */
final class ColourLayout {
  private static final int SIDE = 8;

  private ColourLayout() {}

  /** uint8 [8, 8, 3]. */
  static byte[] of(RgbImage image) {
    return AreaAverage.scaled(image, SIDE, SIDE).bytes();
  }

  /** Root of the mean squared difference, in levels of 255. */
  static double distance(byte[] one, byte[] other) {
    long squares = 0;
    for (int i = 0; i < one.length; i++) {
      int difference = (one[i] & 0xff) - (other[i] & 0xff);
      squares += (long) difference * difference;
    }
    return Math.sqrt((double) squares / one.length);
  }
}
