package io.polysight.trainer.job;

import io.polysight.contracts.training.Device;
import io.polysight.contracts.training.MixtureEntry;
import io.polysight.contracts.training.TrainingJob;
import io.polysight.trainer.worker.WorkerJob;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the queue.
 *
 * @param settings the whole recipe, the overrides in place
 * @param plan the mixture as it was resolved at submission
 * @param wish what somebody asked of it while it runs
 * @param stalled attempts in a row that ended without a new checkpoint
 */
public record Job(
    UUID id,
    String team,
    String name,
    String model,
    String recipe,
    Map<String, Object> overrides,
    Map<String, Object> settings,
    List<MixtureEntry> mixture,
    List<WorkerJob.Entry> plan,
    Device device,
    TrainingJob.State state,
    TrainingJob.@Nullable Wish wish,
    int attempt,
    int stalled,
    long step,
    long steps,
    @Nullable Double stepsPerSecond,
    @Nullable Long checkpointStep,
    @Nullable String failure,
    Instant createdAt,
    String createdBy,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    long etag) {

  /** Whether it came to an end, one way or another. */
  public boolean ended() {
    return switch (state) {
      case QUEUED, RUNNING, PAUSED -> false;
      case FINISHED, FAILED, CANCELLED -> true;
    };
  }

  /**
   * As it is told on the wire.
   *
   * @param queuePosition 1 is next; null when it does not wait
   */
  public TrainingJob told(@Nullable Integer queuePosition) {
    return new TrainingJob(
        id,
        team,
        name,
        model,
        recipe,
        overrides,
        mixture,
        device,
        state,
        wish,
        queuePosition,
        attempt,
        step,
        steps,
        stepsPerSecond,
        secondsLeft(),
        checkpointStep,
        failure,
        createdAt,
        createdBy,
        startedAt,
        finishedAt,
        etag);
  }

  private @Nullable Long secondsLeft() {
    if (state != TrainingJob.State.RUNNING || stepsPerSecond == null || stepsPerSecond <= 0) {
      return null;
    }
    return (long) Math.ceil((steps - step) / stepsPerSecond);
  }
}
