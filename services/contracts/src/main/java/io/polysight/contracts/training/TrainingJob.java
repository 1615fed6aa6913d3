package io.polysight.contracts.training;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recipe, a mixture and a seed, queued, run by a worker process, resumable.
 *
 * @param wish what was asked of the running job and its worker has not done yet
 * @param queuePosition 1 is next; absent when not queued
 * @param attempt how often a worker was started for it
 * @param checkpointStep step of the newest checkpoint kept
 * @param etag number of the state for {@code If-Match}: it grows when the state or the wish
 *     changes, not with every step, so that a running job can be changed at all
 */
public record TrainingJob(
    UUID id,
    String team,
    String name,
    String model,
    String recipe,
    Map<String, Object> overrides,
    List<MixtureEntry> mixture,
    Device device,
    State state,
    @Nullable Wish wish,
    @Nullable Integer queuePosition,
    int attempt,
    long step,
    long steps,
    @Nullable Double stepsPerSecond,
    @Nullable Long secondsLeft,
    @Nullable Long checkpointStep,
    @Nullable String failure,
    Instant createdAt,
    String createdBy,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    long etag) {

  /** A job ends finished, failed or cancelled; a paused one waits until somebody resumes it. */
  public enum State {
    QUEUED,
    RUNNING,
    PAUSED,
    FINISHED,
    FAILED,
    CANCELLED
  }

  /** What somebody asks of a running job; its worker saves a checkpoint first. */
  public enum Wish {
    PAUSE,
    CANCEL
  }
}
