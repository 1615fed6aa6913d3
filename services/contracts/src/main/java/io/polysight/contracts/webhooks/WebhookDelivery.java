package io.polysight.contracts.webhooks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event for one webhook.
 *
 * @param event id of the event, which every attempt carries as {@code webhook-id}
 * @param attempts made so far
 * @param status HTTP status of the last answer, where there was one
 * @param failure what was wrong with the last attempt; absent when it succeeded
 * @param attemptedAt when the last attempt was made
 */
public record WebhookDelivery(
    UUID id,
    UUID webhook,
    UUID event,
    String eventType,
    State state,
    int attempts,
    @Nullable Integer status,
    @Nullable String failure,
    Instant createdAt,
    @Nullable Instant attemptedAt) {

  /** How far it is. */
  public enum State {
    PENDING,
    DELIVERED,
    /** Given up; it can be sent again by hand. */
    FAILED
  }
}
