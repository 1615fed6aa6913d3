package io.polysight.contracts.evaluations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Samples a team watches apart from the rest, such as pictures with many objects: every evaluation
 * of the team's benchmarks is scored on it too. It never changes.
 */
public record Slice(
    UUID id,
    String team,
    String name,
    List<SliceCondition> conditions,
    Instant createdAt,
    String createdBy) {}
