package io.polysight.trainer.checkpoint;

import io.polysight.contracts.training.CheckpointFile;
import io.polysight.objects.ObjectStore;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Frees the space of old checkpoints. The optimizer's state is two thirds of one and serves only to
 * go on training: it is kept of the newest few intermediate checkpoints and of the last one. The
 * weights stay: a model version may point to them, and versions never change.
 */
public final class CheckpointRetention {
  private static final Set<String> ONLY_FOR_TRAINING =
      Set.of("optimizer.safetensors", "state.json");

  private final CheckpointStore checkpoints;
  private final ObjectStore objects;
  private final String bucket;
  private final int kept;

  /**
   * @param kept newest intermediate checkpoints a job can resume from
   */
  CheckpointRetention(CheckpointStore checkpoints, ObjectStore objects, String bucket, int kept) {
    this.checkpoints = checkpoints;
    this.objects = objects;
    this.bucket = bucket;
    this.kept = kept;
  }

  /** Thins out the checkpoints of one job. */
  public void apply(UUID job) {
    checkpoints.of(job).stream()
        .filter(checkpoint -> !checkpoint.last() && checkpoint.resumable())
        .skip(kept)
        .forEach(old -> thin(job, old));
  }

  /** The row first: a row may say less than there is, never more. */
  private void thin(UUID job, Checkpoint old) {
    List<CheckpointFile> freed =
        old.files().stream().filter(file -> ONLY_FOR_TRAINING.contains(file.name())).toList();
    List<CheckpointFile> left =
        old.files().stream().filter(file -> !ONLY_FOR_TRAINING.contains(file.name())).toList();
    checkpoints.thin(job, old.step(), left);
    freed.forEach(file -> objects.delete(bucket, file.key()));
  }
}
