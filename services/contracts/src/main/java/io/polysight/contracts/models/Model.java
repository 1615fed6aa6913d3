package io.polysight.contracts.models;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A named line of checkpoints. */
public record Model(
    UUID id,
    String team,
    String name,
    String description,
    Instant createdAt,
    String createdBy,
    int versions,
    List<Alias> aliases,
    long etag) {}
