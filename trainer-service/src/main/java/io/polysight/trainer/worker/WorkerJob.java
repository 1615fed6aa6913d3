package io.polysight.trainer.worker;

import io.polysight.contracts.training.CheckpointFile;
import io.polysight.contracts.training.Device;
import io.polysight.tasks.Task;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The job file: all a worker is told. Secrets are not in it; they come by environment.
 *
 * @param recipe name of the recipe the settings come from
 * @param settings every setting, as the recipe reader takes them
 * @param resume where to go on; absent means from the first step
 * @param progressMillis least time between two messages of progress
 * @param interferenceShare of the passes that may be spent on measuring how tasks interfere; 0 for
 *     none
 */
public record WorkerJob(
    UUID job,
    String recipe,
    Map<String, Object> settings,
    List<Entry> mixture,
    Device device,
    @Nullable Resume resume,
    long progressMillis,
    double interferenceShare) {

  /**
   * One task of the mixture.
   *
   * @param name of the task, unique within the mixture
   * @param manifest object key in the bucket {@code datasets}
   * @param digest SHA-256 of the manifest
   * @param labelSpace which label of a sample answers a classification task
   */
  public record Entry(
      String name,
      Task task,
      UUID datasetVersion,
      String manifest,
      String digest,
      String labelSpace,
      double samplingWeight,
      double lossWeight) {}

  /** A checkpoint of this job, whole, in the bucket {@code checkpoints}. */
  public record Resume(long step, List<CheckpointFile> files) {}
}
