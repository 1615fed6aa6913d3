package io.polysight.metrics.classification;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Means over classes. */
final class Averages {
  private Averages() {}

  /** Over the classes for which the value is defined, as torchmetrics; NaN if it never is. */
  static double macro(int classes, IntToDoubleFunction value) {
    return IntStream.range(0, classes)
        .mapToDouble(value)
        .filter(v -> !Double.isNaN(v))
        .average()
        .orElse(Double.NaN);
  }
}
