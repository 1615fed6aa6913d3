package io.polysight.contracts.evaluations;

import io.polysight.contracts.evaluations.Comparison.Verdict;
import java.util.List;
import java.util.UUID;

/**
 * Two model versions on every benchmark that judged both, by the latest evaluation of each.
 *
 * @param left id of a model version
 * @param right id of the other
 * @param level how often a verdict may be wrong where there is no difference at all, over all
 *     figures together
 * @param verdict over all figures: one side is better when it is in some figure and the other in
 *     none
 * @param omitted what could not be compared
 */
public record VersionComparison(
    UUID left,
    UUID right,
    double level,
    Verdict verdict,
    List<Comparison> benchmarks,
    List<Omission> omitted) {

  /** A benchmark that judged a version and yet says nothing of the difference. */
  public record Omission(UUID benchmark, String benchmarkName, String reason) {}
}
