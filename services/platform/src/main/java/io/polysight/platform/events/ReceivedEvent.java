package io.polysight.platform.events;

import io.polysight.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * An event as it arrived.
 *
 * @param team owner of what happened
 * @param aggregate what it happened to; events of one aggregate arrive in order
 * @param time when it was published
 */
public record ReceivedEvent<T extends Record>(
    UUID id, EventType type, String team, UUID aggregate, Instant time, T data) {}
