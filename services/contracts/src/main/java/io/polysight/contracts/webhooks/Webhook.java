package io.polysight.contracts.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address that is told of a team's events, each as a CloudEvent signed as Standard Webhooks
 * says.
 *
 * @param eventTypes CloudEvents types, such as {@code io.polysight.evaluation.finished}
 * @param disabledBecause why nothing is sent; absent while it is active
 * @param oldSecretUntil until when messages are signed with the secret of before the last rotation
 *     too; absent once only the present one signs
 * @param failingSince since when every attempt has failed; absent while they succeed
 */
public record Webhook(
    UUID id,
    String team,
    String url,
    String description,
    List<String> eventTypes,
    State state,
    @Nullable String disabledBecause,
    @Nullable Instant oldSecretUntil,
    @Nullable Instant failingSince,
    Instant createdAt,
    String createdBy,
    long etag) {
  public Webhook {
    eventTypes = List.copyOf(eventTypes);
  }

  /** Whether events are sent. */
  public enum State {
    ACTIVE,
    DISABLED
  }
}
