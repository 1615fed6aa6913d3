package io.polysight.contracts.models;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a version must have scored before an alias may point at it; at least one bound is given.
 *
 * @param minimum for figures of which more is better
 * @param maximum for figures of which less is better, such as an error
 */
public record Gate(
    UUID benchmark, String metric, @Nullable Double minimum, @Nullable Double maximum) {}
