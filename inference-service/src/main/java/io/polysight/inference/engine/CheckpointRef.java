package io.polysight.inference.engine;

import io.polysight.contracts.serving.PredictionResponse.ServedVersion;
import io.polysight.contracts.training.CheckpointFile;
import java.util.List;
import java.util.UUID;

/**
 * A model version as far as serving needs it.
 *
 * @param digest of the whole checkpoint
 */
public record CheckpointRef(
    UUID version,
    String team,
    String model,
    int number,
    String digest,
    List<CheckpointFile> files) {
  public CheckpointRef {
    files = List.copyOf(files);
  }

  public ServedVersion served() {
    return new ServedVersion(version, model, number, digest);
  }
}
