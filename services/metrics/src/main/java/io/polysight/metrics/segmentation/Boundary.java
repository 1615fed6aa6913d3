package io.polysight.metrics.segmentation;

import io.polysight.metrics.pixel.PixelMap;
import java.util.Arrays;

/**
 * Which pixels lie near the boundary of their own label (Cheng et al., "Boundary IoU", CVPR 2021):
 * those that d erosions of the label's mask by a 3 x 3 square take away, the outside of the image
 * being no label. That is the square of side 2d + 1 around them not being all of one label, so one
 * pass serves all labels. d is 2 % of the diagonal, rounded to even, at least 1, as in {@code
 * mask_to_boundary} of boundary-iou-api.
 */
final class Boundary {
  private static final double PART_OF_DIAGONAL = 0.02;

  private Boundary() {}

  /**
   * {@code IoU(G_d ∩ G, P_d ∩ P)} by class, as counts: {@code truth} and {@code predicted} are the
   * boundary pixels of either side, {@code correct} those of both. The prediction is ignored where
   * the truth is, before its boundary is taken.
   */
  static ClassCounts counts(PixelMap truth, PixelMap predicted, LabelRule rule) {
    int[] masked = predicted.values().clone();
    for (int i = 0; i < masked.length; i++) {
      if (rule.index(truth.values()[i]) < 0) {
        masked[i] = truth.values()[i];
      }
    }
    int distance = distance(truth.width(), truth.height());
    boolean[] nearTruth = near(truth, distance);
    boolean[] nearPredicted = near(new PixelMap(truth.width(), truth.height(), masked), distance);
    ClassCounts counts = ClassCounts.empty(rule.classes());
    for (int i = 0; i < masked.length; i++) {
      int trueClass = rule.index(truth.values()[i]);
      int predictedClass = rule.index(masked[i]);
      if (trueClass >= 0 && nearTruth[i]) {
        counts.truth()[trueClass]++;
      }
      if (trueClass >= 0 && predictedClass >= 0 && nearPredicted[i]) {
        counts.predicted()[predictedClass]++;
        if (nearTruth[i] && trueClass == predictedClass) {
          counts.correct()[trueClass]++;
        }
      }
    }
    return counts;
  }

  static int distance(int width, int height) {
    return Math.max(1, (int) Math.rint(PART_OF_DIAGONAL * Math.hypot(width, height)));
  }

  /** Whether another label, or the outside, is at most {@code distance} rows and columns away. */
  static boolean[] near(PixelMap map, int distance) {
    int width = map.width();
    int height = map.height();
    int[] labels = map.values();
    boolean[] inRow = new boolean[labels.length];
    for (int y = 0; y < height; y++) {
      markRuns(labels, inRow, y * width, width, distance);
    }
    // A column's run also breaks where a row does.
    int[] column = new int[height];
    boolean[] inColumn = new boolean[height];
    boolean[] near = new boolean[labels.length];
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        int at = y * width + x;
        column[y] = inRow[at] ? -1 : labels[at];
      }
      Arrays.fill(inColumn, false);
      markRuns(column, inColumn, 0, height, distance);
      for (int y = 0; y < height; y++) {
        near[y * width + x] = column[y] < 0 || inColumn[y];
      }
    }
    return near;
  }

  /** Marks the first and the last {@code distance} of every run of equal values. */
  private static void markRuns(int[] values, boolean[] marks, int from, int count, int distance) {
    int begin = 0;
    for (int i = 1; i <= count; i++) {
      if (i == count || values[from + i] != values[from + begin]) {
        int head = Math.min(i, begin + distance);
        for (int k = begin; k < head; k++) {
          marks[from + k] = true;
        }
        for (int k = Math.max(begin, i - distance); k < i; k++) {
          marks[from + k] = true;
        }
        begin = i;
      }
    }
  }
}
