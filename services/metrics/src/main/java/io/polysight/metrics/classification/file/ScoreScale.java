package io.polysight.metrics.classification.file;

import java.util.Arrays;

/** What the scores of a file are. */
public enum ScoreScale {
  /** Probabilities if all are in [0, 1], else logits, as torchmetrics takes them. */
  AUTO,
  PROBABILITIES,
  LOGITS;

  boolean isLogits(double[][] scores) {
    return switch (this) {
      case AUTO ->
          Arrays.stream(scores).flatMapToDouble(Arrays::stream).anyMatch(s -> s < 0 || s > 1);
      case PROBABILITIES -> false;
      case LOGITS -> true;
    };
  }
}
