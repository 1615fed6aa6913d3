package io.polysight.metrics.segmentation;

import io.polysight.metrics.pixel.PixelMap;
import java.util.Arrays;

/**
 * How well the contour of each class is met: the boundary F of DAVIS (Perazzi et al., CVPR 2016;
 * {@code db_eval_boundary} of davis2017-evaluation). A pixel is on the contour of a class when the
 * one to its right, below or diagonally below differs in being of the class. With P the share of
 * the predicted contour that lies within a radius of the true one, and R the share of the true
 * contour within it of the predicted one, {@code F = 2 P R / (P + R)}. The radius is 0.8 % of the
 * diagonal, rounded up.
 */
final class Contour {
  private static final double PART_OF_DIAGONAL = 0.008;

  private final int width;
  private final int height;
  private final int radius;

  private Contour(PixelMap map) {
    width = map.width();
    height = map.height();
    radius = radius(width, height);
  }

  static int radius(int width, int height) {
    return (int) Math.ceil(PART_OF_DIAGONAL * Math.hypot(width, height));
  }

  /**
   * F of each class, double [classes]; NaN for one that is neither present nor predicted. The
   * prediction is ignored where the truth is.
   */
  static double[] measures(PixelMap truth, PixelMap predicted, LabelRule rule) {
    var contour = new Contour(truth);
    int[] trueClasses = Arrays.stream(truth.values()).map(rule::index).toArray();
    int[] predictedClasses = new int[trueClasses.length];
    boolean[] seen = new boolean[rule.classes()];
    for (int i = 0; i < trueClasses.length; i++) {
      predictedClasses[i] = trueClasses[i] < 0 ? -1 : rule.index(predicted.values()[i]);
      if (trueClasses[i] >= 0) {
        seen[trueClasses[i]] = true;
      }
      if (predictedClasses[i] >= 0) {
        seen[predictedClasses[i]] = true;
      }
    }
    double[] measures = new double[rule.classes()];
    for (int i = 0; i < measures.length; i++) {
      measures[i] = seen[i] ? contour.measure(trueClasses, predictedClasses, i) : Double.NaN;
    }
    return measures;
  }

  private double measure(int[] truth, int[] predicted, int label) {
    boolean[] known = of(truth, label);
    boolean[] found = of(predicted, label);
    int knownPixels = count(known);
    int foundPixels = count(found);
    if (knownPixels == 0 || foundPixels == 0) {
      return knownPixels == foundPixels ? 1 : 0;
    }
    double precision = (double) both(found, around(known)) / foundPixels;
    double recall = (double) both(known, around(found)) / knownPixels;
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  /** The contour of a class; beyond the last row and column, pixels go on as they are there. */
  private boolean[] of(int[] classes, int label) {
    boolean[] contour = new boolean[classes.length];
    for (int y = 0; y < height; y++) {
      int below = y + 1 < height ? width : 0;
      for (int x = 0; x < width; x++) {
        int at = y * width + x;
        int right = x + 1 < width ? 1 : 0;
        boolean here = classes[at] == label;
        contour[at] =
            here != (classes[at + right] == label)
                || here != (classes[at + below] == label)
                || here != (classes[at + below + right] == label);
      }
    }
    return contour;
  }

  /** All pixels within the radius of some. */
  private boolean[] around(boolean[] some) {
    boolean[] around = new boolean[some.length];
    for (int dy = -radius; dy <= radius; dy++) {
      int reach = (int) Math.sqrt((double) radius * radius - (double) dy * dy);
      for (int y = Math.max(0, -dy); y < Math.min(height, height - dy); y++) {
        for (int x = 0; x < width; x++) {
          if (some[y * width + x]) {
            int row = (y + dy) * width;
            Arrays.fill(
                around, row + Math.max(0, x - reach), row + Math.min(width, x + reach + 1), true);
          }
        }
      }
    }
    return around;
  }

  private static int count(boolean[] pixels) {
    return both(pixels, pixels);
  }

  private static int both(boolean[] pixels, boolean[] others) {
    int both = 0;
    for (int i = 0; i < pixels.length; i++) {
      both += pixels[i] && others[i] ? 1 : 0;
    }
    return both;
  }
}
