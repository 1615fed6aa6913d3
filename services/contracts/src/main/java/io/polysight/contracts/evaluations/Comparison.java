package io.polysight.contracts.evaluations;

import java.util.List;
import java.util.UUID;

/**
 * Two evaluations of one benchmark, sample by sample.
 *
 * @param left id of an evaluation
 * @param right id of the other
 * @param samples how many samples both answered
 */
public record Comparison(
    UUID benchmark, UUID left, UUID right, long samples, List<Difference> differences) {

  /**
   * One metric on both sides; the difference is left minus right with its 95 % interval from a
   * paired bootstrap.
   *
   * @param pValue two-sided: how often chance alone makes a difference at least this large
   */
  public record Difference(
      String metric,
      double left,
      double right,
      double difference,
      double low,
      double high,
      double pValue,
      Verdict verdict) {}

  /** What the interval of the difference says. */
  public enum Verdict {
    LEFT_IS_BETTER,
    RIGHT_IS_BETTER,
    NO_DIFFERENCE_SHOWN
  }
}
