package io.polysight.contracts.evaluations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a benchmark: a task revision on one split of a data-set version.
 *
 * @param model name of the model whose versions it judges
 * @param labelSpace which label answers a classification task; absent means {@code class}
 * @param everyVersion whether each checkpoint is judged, not only the one a job ends with; absent
 *     means false
 */
public record BenchmarkCreation(
    String team,
    String name,
    String model,
    UUID task,
    @Nullable Integer revision,
    UUID datasetVersion,
    String split,
    @Nullable String labelSpace,
    @Nullable Boolean everyVersion) {}
