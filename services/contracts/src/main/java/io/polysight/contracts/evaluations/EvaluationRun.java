package io.polysight.contracts.evaluations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A model version judged by a benchmark.
 *
 * @param chance accuracy of guessing, where that is defined
 * @param predictions object key of the scored file in the bucket {@code predictions}
 */
public record EvaluationRun(
    UUID id,
    String team,
    UUID benchmark,
    String benchmarkName,
    UUID modelVersion,
    State state,
    long done,
    long total,
    List<Score> scores,
    @Nullable Double chance,
    @Nullable String predictions,
    @Nullable String failure,
    Instant createdAt,
    @Nullable Instant finishedAt) {

  /** An evaluation ends finished or failed. */
  public enum State {
    QUEUED,
    PREDICTING,
    SCORING,
    FINISHED,
    FAILED
  }
}
