package io.polysight.contracts.evaluations;

import java.util.List;
import java.util.UUID;

/**
 * Asks whether a model version may take another's place.
 *
 * @param team whose benchmarks judge
 * @param candidate id of the version that would take the place
 * @param reference id of the version that has it
 */
public record NonInferiorityRequest(
    String team, UUID candidate, UUID reference, List<ProtectedFigure> figures) {}
