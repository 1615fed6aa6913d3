package io.polysight.contracts.evaluations;

import java.util.List;
import java.util.UUID;

/**
 * What difference between two versions a benchmark can show, before any is looked for.
 *
 * @param samples how many samples the figures are for
 * @param level how often a test may call a difference where there is none
 * @param power how often it is to find the difference that is there
 */
public record Sensitivity(
    UUID benchmark, long samples, double level, double power, List<Detectable> figures) {

  /**
   * One figure.
   *
   * @param standardError of a difference in it
   * @param basis what the error was taken from
   * @param detectable the smallest difference found with that power
   */
  public record Detectable(String metric, double standardError, Basis basis, double detectable) {}

  /** What is known of how two versions' answers go together. */
  public enum Basis {
    /** The two versions judged last, sample by sample. */
    TWO_EVALUATIONS,
    /** The only version judged, as if another's answers had nothing to do with its own. */
    ONE_EVALUATION
  }
}
