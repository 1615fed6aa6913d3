package io.polysight.metrics.panoptic;

/**
 * What was matched in a category.
 *
 * @param iou sum over the matched pairs
 * @param truePositives matched pairs
 * @param falsePositives predicted segments that match nothing
 * @param falseNegatives true segments that nothing matches
 */
public record MatchCounts(
    double iou, long truePositives, long falsePositives, long falseNegatives) {
  static final MatchCounts NONE = new MatchCounts(0, 0, 0, 0);

  MatchCounts plus(MatchCounts other) {
    return times(1, other);
  }

  /** This and {@code other} as often as given. */
  MatchCounts times(long times, MatchCounts other) {
    return new MatchCounts(
        iou + times * other.iou,
        truePositives + times * other.truePositives,
        falsePositives + times * other.falsePositives,
        falseNegatives + times * other.falseNegatives);
  }

  /** Whether there was anything to match. */
  boolean isAny() {
    return truePositives + falsePositives + falseNegatives > 0;
  }

  /** {@code Σ IoU / (TP + FP/2 + FN/2)}; NaN with nothing to match. */
  public double panopticQuality() {
    return iou / segments();
  }

  /**
   * {@code Σ IoU / TP}, and 0 when nothing was matched, as the reference has it; NaN with nothing
   * to match.
   */
  public double segmentationQuality() {
    if (!isAny()) {
      return Double.NaN;
    }
    return truePositives == 0 ? 0 : iou / truePositives;
  }

  /** {@code TP / (TP + FP/2 + FN/2)}; NaN with nothing to match. */
  public double recognitionQuality() {
    return truePositives / segments();
  }

  private double segments() {
    return truePositives + 0.5 * falsePositives + 0.5 * falseNegatives;
  }
}
