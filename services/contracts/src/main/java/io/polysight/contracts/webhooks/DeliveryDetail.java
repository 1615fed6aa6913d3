package io.polysight.contracts.webhooks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery with all that is known of it.
 *
 * @param body as it is sent: a CloudEvent of version 1.0 in structured mode
 * @param log of the attempts, oldest first
 */
public record DeliveryDetail(WebhookDelivery delivery, String body, List<Attempt> log) {
  public DeliveryDetail {
    log = List.copyOf(log);
  }

  /**
   * One attempt.
   *
   * @param status of the answer, where there was one
   * @param failure what was wrong; absent for success
   */
  public record Attempt(
      Instant at, long milliseconds, @Nullable Integer status, @Nullable String failure) {}
}
