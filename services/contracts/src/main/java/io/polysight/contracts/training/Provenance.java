package io.polysight.contracts.training;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Where a checkpoint comes from; enough to train it again.
 *
 * @param datasetDigests digest of each data-set version by its id
 * @param tasks names of the tasks learned
 * @param codeVersion version of Polysight
 * @param runtime libraries and JDK
 */
public record Provenance(
    UUID job,
    String recipe,
    long seed,
    Map<String, String> datasetDigests,
    List<String> tasks,
    String codeVersion,
    String runtime,
    String processor) {}
