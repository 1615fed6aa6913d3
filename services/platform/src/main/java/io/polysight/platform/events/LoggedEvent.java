package io.polysight.platform.events;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An event as the service told it.
 *
 * @param aggregate what it happened to; events of one aggregate are in order
 * @param data the record of the type
 * @param sent whether it has reached Kafka
 */
public record LoggedEvent(
    UUID id,
    String type,
    String team,
    UUID aggregate,
    Instant at,
    Map<String, Object> data,
    boolean sent) {}
