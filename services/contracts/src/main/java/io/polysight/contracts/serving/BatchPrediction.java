package io.polysight.contracts.serving;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Predictions of a whole split, embeddings of a data-set version, or the learning of prompt
 * weights.
 *
 * @param key object key of the file in the bucket {@code predictions}: JSON Lines of {@link
 *     PredictedSample} or of {@link EmbeddedSample}; prompt weights have none
 */
public record BatchPrediction(
    UUID id,
    String team,
    State state,
    long done,
    long total,
    @Nullable String key,
    @Nullable String failure) {

  /** A batch ends finished or failed. */
  public enum State {
    QUEUED,
    RUNNING,
    FINISHED,
    FAILED
  }
}
