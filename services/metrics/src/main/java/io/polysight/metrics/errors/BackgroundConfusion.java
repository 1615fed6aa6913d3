package io.polysight.metrics.errors;

import io.polysight.metrics.classification.ConfusionMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which label was taken for which in detection, with a row and a column for the background: a
 * detection where nothing is, and a thing that nothing found. Labels play no part in matching, as
 * in Ultralytics' {@code ConfusionMatrix}: each detection takes the thing that it overlaps most,
 * and each thing keeps the detection that overlaps it most; of equal ones the first.
 */
public final class BackgroundConfusion {
  /** The label of what is nothing. */
  public static final String BACKGROUND = "background";

  private BackgroundConfusion() {}

  /**
   * @param score detections below it are not looked at; 0.25 is usual
   * @param overlap to be exceeded; 0.45 is usual
   * @return rows are true labels; the last row and column are the background
   */
  public static ConfusionMatrix of(
      List<? extends JudgedImage> images, double score, double overlap) {
    SortedSet<String> names = new TreeSet<>();
    for (JudgedImage image : images) {
      for (int object : objects(image)) {
        names.add(image.objectLabel(object));
      }
      for (int detection : detections(image, score)) {
        names.add(image.detectionLabel(detection));
      }
    }
    if (names.contains(BACKGROUND)) {
      throw new IllegalArgumentException(
          "a thing is labelled '" + BACKGROUND + "', which stands for nothing here; rename it");
    }
    List<String> labels = new ArrayList<>(names);
    labels.add(BACKGROUND);
    long[][] counts = new long[labels.size()][labels.size()];
    for (JudgedImage image : images) {
      count(image, score, overlap, labels, counts);
    }
    return ConfusionMatrix.ofCounts(labels, counts);
  }

  private static int[] objects(JudgedImage image) {
    return IntStream.range(0, image.objectCount()).filter(j -> !image.isIgnored(j)).toArray();
  }

  private static int[] detections(JudgedImage image, double score) {
    return IntStream.range(0, image.detectionCount())
        .filter(i -> image.score(i) >= score)
        .toArray();
  }

  private static void count(
      JudgedImage image, double score, double overlap, List<String> labels, long[][] counts) {
    int nothing = labels.size() - 1;
    int[] objects = objects(image);
    int[] detections = detections(image, score);
    int[] keeper = new int[objects.length];
    double[] kept = new double[objects.length];
    Arrays.fill(keeper, -1);
    for (int i = 0; i < detections.length; i++) {
      int nearest = -1;
      double most = overlap;
      for (int j = 0; j < objects.length; j++) {
        double iou = image.overlap(detections[i], objects[j]);
        if (iou > most) {
          most = iou;
          nearest = j;
        }
      }
      if (nearest >= 0 && most > kept[nearest]) {
        keeper[nearest] = i;
        kept[nearest] = most;
      }
    }
    boolean[] used = new boolean[detections.length];
    for (int j = 0; j < keeper.length; j++) {
      int row = labels.indexOf(image.objectLabel(objects[j]));
      if (keeper[j] < 0) {
        counts[row][nothing]++;
      } else {
        counts[row][labels.indexOf(image.detectionLabel(detections[keeper[j]]))]++;
        used[keeper[j]] = true;
      }
    }
    for (int i = 0; i < used.length; i++) {
      int column = labels.indexOf(image.detectionLabel(detections[i]));
      counts[nothing][column] += used[i] ? 0 : 1;
    }
  }
}
