package io.polysight.contracts.evaluations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A data-set version as a model version sees it, laid out in the plane. There is one of each pair.
 *
 * @param done images embedded so far
 * @param total images it will show; 0 when not yet known
 * @param samples of the version; where they are more than {@code total}, an even sample is shown
 */
public record EmbeddingMap(
    UUID id,
    String team,
    UUID datasetVersion,
    UUID modelVersion,
    String model,
    int modelNumber,
    State state,
    long done,
    long total,
    long samples,
    @Nullable String failure,
    Instant createdAt,
    String createdBy,
    @Nullable Instant finishedAt) {

  /** A map ends finished or failed; one that failed is tried again when it is asked for again. */
  public enum State {
    QUEUED,
    EMBEDDING,
    PROJECTING,
    FINISHED,
    FAILED
  }
}
