package io.polysight.metrics.detection;

import io.polysight.metrics.detection.columns.DoubleColumn;
import java.util.List;
import java.util.stream.Stream;

/**
 * Key points of people or things: x, y and visibility (0 not labelled, 1 hidden, 2 visible) of
 * each.
 *
 * <p>Similarity is COCO's OKS: the mean over labelled points of {@code exp(-d² / (2 s² k²))} with d
 * the distance, s² the object's area and k twice the point's sigma (pycocotools, computeOks). Of an
 * object without labelled points, d is the distance from its box made twice as large on each side.
 */
public final class Keypoints implements Shapes {
  /** The sigmas of COCO's seventeen points of people. */
  public static final List<Double> PERSON_SIGMAS =
      Stream.of(
              .26, .25, .25, .35, .35, .79, .79, .72, .72, .62, .62, 1.07, 1.07, .87, .87, .89, .89)
          .map(tenfold -> tenfold / 10) // the last bit as numpy has it
          .toList();

  private static final double SPACING = Math.ulp(1.0);
  private static final int FRAME = 5;

  private final DoubleColumn points = new DoubleColumn();

  /** left, top, width, height of the box, area */
  private final DoubleColumn frames = new DoubleColumn();

  private final double[] variances;

  /**
   * @param sigmas of each point, how precisely people place it
   */
  public Keypoints(List<Double> sigmas) {
    variances = sigmas.stream().mapToDouble(s -> s * 2).map(s -> s * s).toArray();
  }

  /**
   * @param xyv x, y, visibility of each point in turn
   * @param area square pixels of the object; only of known ones
   */
  public void add(double[] xyv, double left, double top, double width, double height, double area) {
    if (xyv.length != 3 * variances.length) {
      throw new IllegalArgumentException(
          xyv.length + " numbers for " + variances.length + " key points; give x, y, v of each");
    }
    for (double value : xyv) {
      points.add(value);
    }
    frames.add(left);
    frames.add(top);
    frames.add(width);
    frames.add(height);
    frames.add(area);
  }

  /** How many points an object has. */
  public int points() {
    return variances.length;
  }

  @Override
  public int rows() {
    return frames.size() / FRAME;
  }

  @Override
  public void retain(int[] rows) {
    points.retain(rows, 3 * variances.length);
    frames.retain(rows, FRAME);
  }

  @Override
  public void similarity(
      int[] known, boolean[] crowd, Shapes others, int[] found, int count, double[] similarity) {
    Keypoints theirs = (Keypoints) others;
    for (int j = 0; j < known.length; j++) {
      for (int i = 0; i < count; i++) {
        similarity[i * known.length + j] = similarity(known[j], theirs, found[i]);
      }
    }
  }

  private double similarity(int known, Keypoints theirs, int found) {
    double[] k = points.values();
    double[] f = theirs.points.values();
    int at = 3 * variances.length * known;
    int from = 3 * variances.length * found;
    int labelled = 0;
    for (int p = 0; p < variances.length; p++) {
      labelled += k[at + 3 * p + 2] > 0 ? 1 : 0;
    }
    double area = frames.get(FRAME * known + 4) + SPACING;
    double sum = 0;
    for (int p = 0; p < variances.length; p++) {
      if (labelled > 0 && !(k[at + 3 * p + 2] > 0)) {
        continue;
      }
      double x = f[from + 3 * p];
      double y = f[from + 3 * p + 1];
      double across = labelled > 0 ? x - k[at + 3 * p] : outside(known, 0, x);
      double down = labelled > 0 ? y - k[at + 3 * p + 1] : outside(known, 1, y);
      sum += Math.exp(-((across * across + down * down) / variances[p] / area / 2));
    }
    return sum / (labelled > 0 ? labelled : variances.length);
  }

  /** How far a coordinate lies outside the enlarged box. */
  private double outside(int known, int axis, double coordinate) {
    double low = frames.get(FRAME * known + axis);
    double side = frames.get(FRAME * known + axis + 2);
    return Math.max(0, low - side - coordinate) + Math.max(0, coordinate - (low + side * 2));
  }
}
