package io.polysight.contracts.models;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A moving name, such as {@code champion}.
 *
 * @param version absent until it first points somewhere
 */
public record Alias(
    String name,
    UUID model,
    @Nullable UUID version,
    @Nullable Integer number,
    AliasPolicy policy,
    @Nullable Instant movedAt,
    @Nullable String movedBy,
    @Nullable String reason,
    long etag) {}
