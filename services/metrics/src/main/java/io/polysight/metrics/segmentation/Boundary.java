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
    boolean[] inRow = nearInRow(map, distance);
    boolean[] near = inRow.clone();
    int[] run = new int[map.width()];
    for (int y = 0; y < map.height(); y++) {
      extend(map, inRow, run, y, y - 1, distance, near);
    }
    Arrays.fill(run, 0);
    for (int y = map.height() - 1; y >= 0; y--) {
      extend(map, inRow, run, y, y + 1, distance, near);
    }
    return near;
  }

  /** The same within a row: the first and the last pixels of every run of one label. */
  private static boolean[] nearInRow(PixelMap map, int distance) {
    int[] labels = map.values();
    boolean[] near = new boolean[labels.length];
    for (int row = 0; row < labels.length; row += map.width()) {
      int end = row + map.width();
      int begin = row;
      for (int i = row + 1; i <= end; i++) {
        if (i == end || labels[i] != labels[begin]) {
          Arrays.fill(near, begin, Math.min(i, begin + distance), true);
          Arrays.fill(near, Math.max(begin, i - distance), i, true);
          begin = i;
        }
      }
    }
    return near;
  }

  /**
   * Continues the runs of each column from row {@code from} to row {@code y}: of one label and away
   * from boundaries in their rows. A pixel less than {@code distance} rows into its run is near.
   */
  private static void extend(
      PixelMap map, boolean[] inRow, int[] run, int y, int from, int distance, boolean[] near) {
    int[] labels = map.values();
    int here = y * map.width();
    int there = from * map.width();
    for (int x = 0; x < run.length; x++) {
      boolean continues = run[x] > 0 && !inRow[here + x] && labels[here + x] == labels[there + x];
      run[x] = continues ? run[x] + 1 : inRow[here + x] ? 0 : 1;
      if (run[x] <= distance) {
        near[here + x] = true;
      }
    }
  }
}
