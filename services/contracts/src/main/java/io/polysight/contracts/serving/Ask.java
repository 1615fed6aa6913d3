package io.polysight.contracts.serving;

import io.polysight.tasks.Task;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One question to one image: a registered task, or one defined on the spot.
 *
 * @param candidates texts to rank, for retrieval
 * @param question what is asked of the image, or the statement to verify; absent: what the task
 *     itself asks
 * @param expressions which regions are meant, for referring-expression-grounding; absent: those of
 *     the task
 * @param maxOverlap for object-detection and instance-segmentation: of regions of one label whose
 *     boxes overlap by more than this IoU only the one of the best score is told (non-maximum
 *     suppression), above 0 and up to 1, such as 0.5; absent: all are told
 */
public record Ask(
    @Nullable UUID task,
    @Nullable Task definition,
    @Nullable List<String> candidates,
    @Nullable String question,
    @Nullable List<String> expressions,
    @Nullable Double maxOverlap) {

  /** Where no text is read with the image, no region is referred to and all regions are told. */
  public Ask(@Nullable UUID task, @Nullable Task definition, @Nullable List<String> candidates) {
    this(task, definition, candidates, null, null, null);
  }
}
