package io.polysight.contracts.models;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alias came to point at a version.
 *
 * @param number of the version; absent once it is deleted
 * @param former the version it pointed at before; absent of the first move
 * @param formerNumber absent as well once that one is deleted
 * @param actor who moved it: a user name, a client id, or {@code gate}
 */
public record RecordedAliasMove(
    UUID id,
    String team,
    UUID model,
    String modelName,
    String alias,
    UUID version,
    @Nullable Integer number,
    @Nullable UUID former,
    @Nullable Integer formerNumber,
    String actor,
    String reason,
    Instant at) {}
