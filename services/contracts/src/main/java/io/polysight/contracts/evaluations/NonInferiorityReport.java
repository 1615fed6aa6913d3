package io.polysight.contracts.evaluations;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a model version is no worse than another by more than the margins: a paired test on the
 * latest evaluations of both, one-sided at 95 %, for each figure. All must be shown, so none is
 * corrected for their number.
 */
public record NonInferiorityReport(UUID candidate, UUID reference, List<Finding> findings) {

  /**
   * One figure, in the order of the request.
   *
   * @param difference candidate minus reference
   * @param atWorst the end of the one-sided interval of the difference on the side of a loss: the
   *     lower one where more is better, the upper one where less is
   * @param explanation for people: both values, the interval and the margin, or what to do
   */
  public record Finding(
      ProtectedFigure figure,
      State state,
      @Nullable Double candidate,
      @Nullable Double reference,
      @Nullable Double difference,
      @Nullable Double atWorst,
      String explanation) {}

  /** What the test says. */
  public enum State {
    SHOWN,
    /** Worse, or too few samples to tell. */
    NOT_SHOWN,
    /** One of the two has no such figure yet, or they cannot be paired. */
    NOT_MEASURED
  }
}
