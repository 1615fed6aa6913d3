package io.polysight.contracts.datasets;

import java.time.Instant;
import java.util.UUID;

/** A named collection; its content lies in immutable versions. */
public record Dataset(
    UUID id,
    String team,
    String name,
    String description,
    Instant createdAt,
    String createdBy,
    long etag) {}
