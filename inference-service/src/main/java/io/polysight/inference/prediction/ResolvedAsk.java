package io.polysight.inference.prediction;

import io.polysight.tasks.Task;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the model, candidates included.
 *
 * @param id absent for a definition made on the spot
 * @param revision absent likewise
 * @param maxOverlap of regions of one label; absent: all are told
 */
record ResolvedAsk(
    @Nullable UUID id, @Nullable Integer revision, Task task, @Nullable Double maxOverlap) {}
