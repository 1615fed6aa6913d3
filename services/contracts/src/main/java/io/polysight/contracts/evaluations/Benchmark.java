package io.polysight.contracts.evaluations;

import java.time.Instant;
import java.util.UUID;

/** A task revision on a data-set version with a protocol. */
public record Benchmark(
    UUID id,
    String team,
    String name,
    String model,
    UUID task,
    int revision,
    UUID datasetVersion,
    String split,
    String labelSpace,
    boolean everyVersion,
    Instant createdAt,
    String createdBy,
    long etag) {}
