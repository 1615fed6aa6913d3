package io.polysight.datasets.similarity;

import io.polysight.datasets.image.AreaAverage;
import io.polysight.datasets.image.RgbImage;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * The perceptual hash "pHash": luma at 32 x 32, its two-dimensional DCT-II, and of the 8 x 8 lowest
 * frequencies one bit each: whether it lies above their median. Images that differ in size,
 * compression or a little in brightness differ in few bits. (C. Zauner, Implementation and
 * Benchmarking of Perceptual Image Hash Functions, 2010; bits and their order as in Python's {@code
 * imagehash.phash}, whose Lanczos filter is the mean over areas here.)
 */
final class PerceptualHash {
  private static final int SIDE = 32;
  private static final int LOW = 8;

  /**
   * Standard deviation of luma, in levels of 255, below which an image has no structure to compare:
   * all bits would be noise.
   */
  private static final double LEAST_STRUCTURE = 2;

  /** cos(pi k (2 n + 1) / 64), [frequency k, position n]. */
  private static final double[][] COSINES = cosines();

  private PerceptualHash() {}

  /** 64 bits, the lowest frequency first; empty for an image of next to one tone. */
  static OptionalLong of(RgbImage image) {
    double[][] luma = luma(AreaAverage.scaled(image, SIDE, SIDE));
    return deviation(luma) < LEAST_STRUCTURE
        ? OptionalLong.empty()
        : OptionalLong.of(bits(lowFrequencies(luma)));
  }

  /** ITU-R BT.601 in fixed point, rounded to whole levels: [row, column]. */
  private static double[][] luma(RgbImage image) {
    double[][] luma = new double[SIDE][SIDE];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        int rgb = image.at(x, y);
        luma[y][x] =
            (19595 * (rgb >> 16 & 0xff) + 38470 * (rgb >> 8 & 0xff) + 7471 * (rgb & 0xff) + 0x8000)
                >> 16;
      }
    }
    return luma;
  }

  private static double deviation(double[][] luma) {
    double sum = 0;
    double squares = 0;
    for (double[] row : luma) {
      for (double value : row) {
        sum += value;
        squares += value * value;
      }
    }
    double mean = sum / (SIDE * SIDE);
    return Math.sqrt(Math.max(0, squares / (SIDE * SIDE) - mean * mean));
  }

  /** Row by row, [vertical frequency, horizontal frequency]. */
  private static double[] lowFrequencies(double[][] luma) {
    double[][] vertical = new double[LOW][SIDE];
    for (int k = 0; k < LOW; k++) {
      for (int x = 0; x < SIDE; x++) {
        for (int y = 0; y < SIDE; y++) {
          vertical[k][x] += luma[y][x] * COSINES[k][y];
        }
      }
    }
    double[] low = new double[LOW * LOW];
    for (int k = 0; k < LOW; k++) {
      for (int l = 0; l < LOW; l++) {
        for (int x = 0; x < SIDE; x++) {
          low[LOW * k + l] += vertical[k][x] * COSINES[l][x];
        }
      }
    }
    return low;
  }

  private static long bits(double[] low) {
    double[] sorted = low.clone();
    Arrays.sort(sorted);
    double median = (sorted[low.length / 2 - 1] + sorted[low.length / 2]) / 2;
    long bits = 0;
    for (double value : low) {
      bits = bits << 1 | (value > median ? 1 : 0);
    }
    return bits;
  }

  private static double[][] cosines() {
    double[][] cosines = new double[LOW][SIDE];
    for (int k = 0; k < LOW; k++) {
      for (int n = 0; n < SIDE; n++) {
        cosines[k][n] = Math.cos(Math.PI * k * (2 * n + 1) / (2 * SIDE));
      }
    }
    return cosines;
  }
}
