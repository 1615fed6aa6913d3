package io.polysight.eval.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The oldest message of a webhook that a worker has taken.
 *
 * @param secrets that sign: the present one and, for a while, the one before it
 * @param claim grows each time a worker takes the webhook; only the latest may note an outcome
 * @param failures in a row of the webhook, before this attempt
 * @param failingSince since when; null after a success
 * @param attempts of this message so far
 * @param tries of them since it was last sent by hand
 */
record Due(
    UUID webhook,
    String url,
    List<Secret> secrets,
    int claim,
    int failures,
    @Nullable Instant failingSince,
    UUID delivery,
    UUID event,
    String body,
    int attempts,
    int tries) {
  Due {
    secrets = List.copyOf(secrets);
  }
}
