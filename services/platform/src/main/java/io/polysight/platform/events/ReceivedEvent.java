package io.polysight.platform.events;

import io.polysight.contracts.EventType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it arrived.
 *
 * @param team owner of what happened
 * @param aggregate what it happened to; events of one aggregate arrive in order
 * @param actor the user name or client id of who did it; null where a service did it of itself
 * @param time when it was published
 */
public record ReceivedEvent<T extends Record>(
    UUID id,
    EventType type,
    String team,
    UUID aggregate,
    @Nullable String actor,
    Instant time,
    T data) {}
