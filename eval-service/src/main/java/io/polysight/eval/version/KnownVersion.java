package io.polysight.eval.version;

import io.polysight.datasets.sample.Sample;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A model version as model-registry told of it.
 *
 * @param last whether it is the one its training job ended with
 * @param trainedOn ids of the data-set versions it learned from; empty where that was not told
 */
public record KnownVersion(
    UUID id,
    String team,
    String model,
    int number,
    long step,
    boolean last,
    Instant createdAt,
    List<String> trainedOn) {
  /** Training reads this split of its data, and no other. */
  private static final String TRAINING_SPLIT = Sample.TRAIN;

  /** Whether it has learned from the very samples of a split. */
  public boolean hasLearnedFrom(UUID datasetVersion, String split) {
    return split.equals(TRAINING_SPLIT) && trainedOn.contains(datasetVersion.toString());
  }
}
