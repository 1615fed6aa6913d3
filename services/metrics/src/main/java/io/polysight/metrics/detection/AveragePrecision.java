package io.polysight.metrics.detection;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * COCO's detection metrics, as pycocotools 2.0 computes them: precision is made to fall with
 * recall, read at the recalls 0, 0.01, ..., 1 and averaged, over IoU thresholds 0.50, 0.55, ...,
 * 0.95 and over the labels that occur.
 */
public final class AveragePrecision {
  static final int THRESHOLDS = 10;
  private static final int RECALLS = 101;
  private static final double STEP = (0.95 - 0.5) / (THRESHOLDS - 1);

  private AveragePrecision() {}

  /** Precision and recall of one label at one threshold; NaN where nothing is known. */
  private record Curve(double precision, double recall) {}

  /**
   * @param images in a fixed order, which decides between equal scores
   */
  public static <R extends Extent<R>> DetectionScores of(List<ImageRegions<R>> images) {
    SortedSet<String> labels = new TreeSet<>();
    images.forEach(image -> image.known().forEach(known -> labels.add(known.label())));
    Map<String, List<LabelMatches<R>>> matches = new LinkedHashMap<>();
    labels.forEach(label ->
        matches.put(label, images.stream().map(i -> new LabelMatches<>(i, label)).toList()));
    Curve[][] all = curves(matches, AreaRange.ALL, LabelMatches.MOST);
    Curve[][] small = curves(matches, AreaRange.SMALL, LabelMatches.MOST);
    Curve[][] medium = curves(matches, AreaRange.MEDIUM, LabelMatches.MOST);
    Curve[][] large = curves(matches, AreaRange.LARGE, LabelMatches.MOST);
    Map<String, Double> perLabel = new LinkedHashMap<>();
    int row = 0;
    for (String label : labels) {
      perLabel.put(label, precision(all[row++]));
    }
    return new DetectionScores(
        precision(all),
        precision(at(all, 0)),
        precision(at(all, 5)),
        precision(small),
        precision(medium),
        precision(large),
        recall(curves(matches, AreaRange.ALL, 1)),
        recall(curves(matches, AreaRange.ALL, 10)),
        recall(all),
        recall(small),
        recall(medium),
        recall(large),
        perLabel);
  }

  /** [labels][thresholds] */
  private static <R extends Extent<R>> Curve[][] curves(
      Map<String, List<LabelMatches<R>>> matches, AreaRange range, int most) {
    return matches.values().stream()
        .map(label -> {
          Curve[] curves = new Curve[THRESHOLDS];
          Arrays.setAll(curves, i -> curve(label, range, threshold(i), most));
          return curves;
        })
        .toArray(Curve[][]::new);
  }

  static double threshold(int i) {
    return i == THRESHOLDS - 1 ? 0.95 : i * STEP + 0.5;
  }

  private static Curve[] at(Curve[][] curves, int threshold) {
    return Arrays.stream(curves).map(label -> label[threshold]).toArray(Curve[]::new);
  }

  private static double precision(Curve[]... curves) {
    return Arrays.stream(curves)
        .flatMap(Arrays::stream)
        .mapToDouble(Curve::precision)
        .filter(p -> !Double.isNaN(p))
        .average()
        .orElse(Double.NaN);
  }

  private static double recall(Curve[][] curves) {
    return Arrays.stream(curves)
        .flatMap(Arrays::stream)
        .mapToDouble(Curve::recall)
        .filter(r -> !Double.isNaN(r))
        .average()
        .orElse(Double.NaN);
  }

  private static <R extends Extent<R>> Curve curve(
      List<LabelMatches<R>> images, AreaRange range, double threshold, int most) {
    long counted = images.stream().mapToLong(image -> image.counted(range)).sum();
    if (counted == 0) {
      return new Curve(Double.NaN, Double.NaN);
    }
    List<LabelMatches.Outcome> outcomes =
        images.stream()
            .flatMap(image -> image.outcomes(range, threshold, most).stream())
            .sorted(Comparator.comparingDouble(LabelMatches.Outcome::score).reversed())
            .filter(LabelMatches.Outcome::counts)
            .toList();
    double[] recalls = new double[outcomes.size()];
    double[] precisions = new double[outcomes.size()];
    int hits = 0;
    for (int i = 0; i < recalls.length; i++) {
      hits += outcomes.get(i).hit() ? 1 : 0;
      recalls[i] = (double) hits / counted;
      precisions[i] = (double) hits / (i + 1);
    }
    for (int i = precisions.length - 2; i >= 0; i--) {
      precisions[i] = Math.max(precisions[i], precisions[i + 1]);
    }
    return new Curve(area(recalls, precisions), (double) hits / counted);
  }

  /** The mean precision at the 101 recalls; 0 where a recall is never reached. */
  static double area(double[] recalls, double[] precisions) {
    double sum = 0;
    int at = 0;
    for (int i = 0; i < RECALLS; i++) {
      double wanted = i * 0.01;
      while (at < recalls.length && recalls[at] < wanted) {
        at++;
      }
      sum += at < recalls.length ? precisions[at] : 0;
    }
    return sum / RECALLS;
  }
}
