package io.polysight.contracts.evaluations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a model in the order of what they scored on a benchmark, best first.
 *
 * @param metric which score orders the rows
 * @param published what others report of tasks of this kind on benchmarks of their own; never
 *     ranked
 */
public record Leaderboard(
    UUID benchmark,
    String benchmarkName,
    String model,
    @Nullable String metric,
    List<Row> rows,
    List<PublishedFigure> published) {

  /**
   * The latest finished evaluation of one version.
   *
   * @param rank from 1; versions that no test tells apart from the best of them share one. Absent
   *     while the tests that decide it are being made; ask again
   * @param number of the version, once model-registry has told of it
   * @param tiedWithFirst whether no test tells it apart from the first row
   * @param paired whether paired tests of the same samples decided the rank; false where samples
   *     differ or predictions are no longer there, so that it is intervals that overlap or do not
   * @param contaminated whether the version has learned from the very samples that judge it; then
   *     its scores say little of others
   */
  public record Row(
      @Nullable Integer rank,
      UUID modelVersion,
      @Nullable Integer number,
      UUID evaluation,
      List<Score> scores,
      @Nullable Double chance,
      boolean tiedWithFirst,
      boolean paired,
      boolean contaminated,
      Instant finishedAt) {}
}
