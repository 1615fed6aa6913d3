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
 */
public record Ask(
    @Nullable UUID task,
    @Nullable Task definition,
    @Nullable List<String> candidates,
    @Nullable String question,
    @Nullable List<String> expressions) {

  /** Where no text is read with the image and no region is referred to. */
  public Ask(@Nullable UUID task, @Nullable Task definition, @Nullable List<String> candidates) {
    this(task, definition, candidates, null, null);
  }
}
