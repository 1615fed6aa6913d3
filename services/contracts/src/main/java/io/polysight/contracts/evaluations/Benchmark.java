package io.polysight.contracts.evaluations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task revision on a data-set version with a protocol.
 *
 * @param labelSpace which label answers a classification task; absent for other kinds
 */
public record Benchmark(
    UUID id,
    String team,
    String name,
    String model,
    UUID task,
    int revision,
    UUID datasetVersion,
    String split,
    @Nullable String labelSpace,
    boolean everyVersion,
    Instant createdAt,
    String createdBy,
    long etag) {}
