package io.polysight.contracts.datasets;

import java.util.UUID;

/** A data-set version is ready. */
public record DatasetVersionCreated(
    UUID version,
    UUID dataset,
    String team,
    String name,
    int number,
    String digest,
    String manifest,
    long samples) {}
