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
    UUID benchmark,
    String benchmarkName,
    UUID left,
    UUID right,
    long samples,
    List<Difference> differences) {

  /**
   * One metric on both sides; the difference is left minus right with its 95 % interval from a
   * paired bootstrap.
   *
   * @param direction which way the figure gets better
   * @param pValue two-sided, from a paired permutation test: how often chance alone makes a
   *     difference at least this large
   * @param adjustedPValue the same, corrected by Holm's method for all figures compared at once
   * @param standardError of the difference
   * @param detectable the smallest true difference that a test of these samples finds with a
   *     probability of 0.8 at the level 0.05
   */
  public record Difference(
      String metric,
      Direction direction,
      double left,
      double right,
      double difference,
      double low,
      double high,
      double pValue,
      double adjustedPValue,
      double standardError,
      double detectable,
      Verdict verdict) {}

  /** What the corrected test says; of several figures together they may also contradict. */
  public enum Verdict {
    LEFT_IS_BETTER,
    RIGHT_IS_BETTER,
    NO_DIFFERENCE_SHOWN,
    MIXED
  }
}
