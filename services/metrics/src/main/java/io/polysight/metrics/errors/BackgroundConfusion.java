package io.polysight.metrics.errors;

import io.polysight.metrics.classification.ConfusionMatrix;
import io.polysight.metrics.matching.Detection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

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
  public static ConfusionMatrix of(List<BoxImage> images, double score, double overlap) {
    SortedSet<String> names = new TreeSet<>();
    for (BoxImage image : images) {
      image.objects().stream().filter(o -> !o.ignored()).forEach(o -> names.add(o.label()));
      looked(image, score).forEach(detection -> names.add(detection.label()));
    }
    if (names.contains(BACKGROUND)) {
      throw new IllegalArgumentException(
          "a thing is labelled '" + BACKGROUND + "', which stands for nothing here; rename it");
    }
    List<String> labels = new ArrayList<>(names);
    labels.add(BACKGROUND);
    long[][] counts = new long[labels.size()][labels.size()];
    for (BoxImage image : images) {
      count(image, looked(image, score), overlap, labels, counts);
    }
    return ConfusionMatrix.ofCounts(labels, counts);
  }

  private static List<Detection> looked(BoxImage image, double score) {
    return image.detections().stream().filter(detection -> detection.score() >= score).toList();
  }

  private static void count(
      BoxImage image,
      List<Detection> detections,
      double overlap,
      List<String> labels,
      long[][] counts) {
    int nothing = labels.size() - 1;
    List<AnnotatedBox> objects =
        image.objects().stream().filter(object -> !object.ignored()).toList();
    int[] keeper = new int[objects.size()];
    double[] kept = new double[objects.size()];
    Arrays.fill(keeper, -1);
    for (int i = 0; i < detections.size(); i++) {
      int nearest = -1;
      double most = overlap;
      for (int j = 0; j < objects.size(); j++) {
        double iou = detections.get(i).box().iou(objects.get(j).box());
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
    boolean[] used = new boolean[detections.size()];
    for (int j = 0; j < keeper.length; j++) {
      int row = labels.indexOf(objects.get(j).label());
      if (keeper[j] < 0) {
        counts[row][nothing]++;
      } else {
        counts[row][labels.indexOf(detections.get(keeper[j]).label())]++;
        used[keeper[j]] = true;
      }
    }
    for (int i = 0; i < used.length; i++) {
      counts[nothing][labels.indexOf(detections.get(i).label())] += used[i] ? 0 : 1;
    }
  }
}
