package io.polysight.metrics.segmentation;

import io.polysight.metrics.pixel.PixelMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one image contributes.
 *
 * @param region over all pixels that are not ignored
 * @param boundary over those near a boundary of the true or the predicted map; absent where it was
 *     not asked for
 * @param contours boundary F of each class, NaN where it is not there; absent where {@code
 *     boundary} is
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ImageCounts(
    ClassCounts region, @Nullable ClassCounts boundary, double @Nullable [] contours) {

  /**
   * @param truth labels that are classes or ignored
   * @param predicted of the size of {@code truth}; labels that are classes or ignored, wherever
   *     {@code truth} is not ignored
   * @param withBoundary whether to count at boundaries, too
   */
  public static ImageCounts of(
      PixelMap truth, PixelMap predicted, LabelRule rule, boolean withBoundary) {
    ClassCounts region = ClassCounts.empty(rule.classes());
    int[] trueLabels = truth.values();
    int[] predictedLabels = predicted.values();
    for (int i = 0; i < trueLabels.length; i++) {
      int trueClass = rule.index(trueLabels[i]);
      if (trueClass >= 0) {
        region.count(trueClass, rule.index(predictedLabels[i]));
      }
    }
    return withBoundary
        ? new ImageCounts(
            region,
            Boundary.counts(truth, predicted, rule),
            Contour.measures(truth, predicted, rule))
        : new ImageCounts(region, null, null);
  }

  /** Labels of the true map that are neither classes nor ignored. */
  static TreeSet<Integer> strangers(PixelMap truth, LabelRule rule) {
    var strangers = new TreeSet<Integer>();
    for (int label : truth.values()) {
      if (rule.index(label) < 0 && !rule.isIgnored(label)) {
        strangers.add(label);
      }
    }
    return strangers;
  }

  /** Labels of the predicted map that count and are neither classes nor ignored. */
  static TreeSet<Integer> strangers(PixelMap predicted, PixelMap truth, LabelRule rule) {
    var strangers = new TreeSet<Integer>();
    for (int i = 0; i < predicted.values().length; i++) {
      int label = predicted.values()[i];
      if (rule.index(label) < 0 && !rule.isIgnored(label) && !rule.isIgnored(truth.values()[i])) {
        strangers.add(label);
      }
    }
    return strangers;
  }
}
