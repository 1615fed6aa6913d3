package io.polysight.contracts.serving;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for predictions of a whole split, written to a file: JSON Lines of {@link PredictedSample}.
 *
 * @param modelVersion of the team, or of the platform
 * @param labelSpace whose labels are the truth, for tasks with labels
 * @param unlabelled whether every sample is asked, though nobody may know what would be right; for
 *     image classification only, without a label space. Absent means no: only samples whose truth
 *     is known
 */
public record BatchPredictionCreation(
    String team,
    UUID task,
    int revision,
    UUID modelVersion,
    UUID datasetVersion,
    String split,
    @Nullable String labelSpace,
    @Nullable Boolean unlabelled)
    implements BatchCreation {

  /** Of samples whose truth is known. */
  public BatchPredictionCreation(
      String team,
      UUID task,
      int revision,
      UUID modelVersion,
      UUID datasetVersion,
      String split,
      @Nullable String labelSpace) {
    this(team, task, revision, modelVersion, datasetVersion, split, labelSpace, null);
  }
}
