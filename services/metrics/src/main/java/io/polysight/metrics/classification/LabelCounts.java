package io.polysight.metrics.classification;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * What became of one label.
 *
 * @param hits true positives
 * @param falseAlarms false positives
 * @param misses false negatives
 */
public record LabelCounts(long hits, long falseAlarms, long misses) {

  /** {@code TP / (TP + FP)}; NaN for a label never decided for. */
  public double precision() {
    return (double) hits / (hits + falseAlarms);
  }

  /** {@code TP / (TP + FN)}; NaN for a label that is nowhere present. */
  public double recall() {
    return (double) hits / (hits + misses);
  }

  /** {@code 2 TP / (2 TP + FP + FN)}; NaN for a label neither present nor decided for. */
  public double f1() {
    return 2.0 * hits / (2 * hits + falseAlarms + misses);
  }

  private boolean seen() {
    return hits + falseAlarms + misses > 0;
  }

  /** All labels thrown together: precision, recall and F1 of this are the micro averages. */
  public static LabelCounts total(LabelCounts[] labels) {
    long hits = 0;
    long falseAlarms = 0;
    long misses = 0;
    for (LabelCounts label : labels) {
      hits += label.hits;
      falseAlarms += label.falseAlarms;
      misses += label.misses;
    }
    return new LabelCounts(hits, falseAlarms, misses);
  }

  /**
   * The mean of a figure over the labels present or decided for, where it is undefined 0. A label
   * that is neither has no figure; torchmetrics and scikit-learn count it as 0 here, though
   * torchmetrics leaves it out of single-label averages.
   *
   * @param figure such as {@code LabelCounts::f1}
   * @return NaN where no label is seen
   */
  public static double macro(LabelCounts[] labels, ToDoubleFunction<LabelCounts> figure) {
    return Arrays.stream(labels)
        .filter(LabelCounts::seen)
        .mapToDouble(figure)
        .map(value -> Double.isNaN(value) ? 0 : value)
        .average()
        .orElse(Double.NaN);
  }
}
