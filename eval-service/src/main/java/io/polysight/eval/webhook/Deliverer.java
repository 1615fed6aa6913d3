package io.polysight.eval.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends messages that are due, and decides what a failure means. */
final class Deliverer {
  private static final Logger log = LoggerFactory.getLogger(Deliverer.class);
  private static final int GONE = 410;
  private static final Duration BETWEEN_FORGETTING = Duration.ofHours(1);

  private final DeliveryQueue queue;
  private final WebhookStore webhooks;
  private final Sender sender;
  private final WebhookProperties settings;
  private final AtomicReference<Instant> forgotten = new AtomicReference<>(Instant.EPOCH);

  Deliverer(DeliveryQueue queue, WebhookStore webhooks, Sender sender, WebhookProperties settings) {
    this.queue = queue;
    this.webhooks = webhooks;
    this.sender = sender;
    this.settings = settings;
  }

  /** Sends the oldest message of a webhook that is due; false when none is. */
  boolean deliverOne() {
    Instant now = Instant.now();
    forget(now);
    // Twice as long as an answer may take, so that nobody else sends the same meanwhile.
    Optional<Due> due = queue.claim(now, now.plus(settings.answeredWithin().multipliedBy(2)));
    due.ifPresent(this::deliver);
    return due.isPresent();
  }

  private void deliver(Due due) {
    Sender.Outcome outcome = sender.send(due);
    String failure = outcome.failure();
    if (failure == null) {
      queue.delivered(due, outcome);
      return;
    }
    log.info("webhook {} of event {}: {}", due.webhook(), due.event(), failure);
    Integer status = outcome.status();
    if (status != null && status == GONE) {
      queue.disable(due, outcome, "the receiver answered that it is gone (410)");
    } else if (hasFailedLong(due, outcome.at())) {
      queue.disable(
          due,
          outcome,
          "every attempt has failed since " + due.failingSince() + "; the last one: " + failure);
    } else {
      boolean givenUp = due.tries() + 1 >= settings.tries();
      queue.failed(due, outcome, givenUp, Instant.now().plus(settings.pause(due.failures() + 1)));
    }
  }

  private boolean hasFailedLong(Due due, Instant now) {
    Instant since = due.failingSince();
    return since != null && Duration.between(since, now).compareTo(settings.disabledAfter()) >= 0;
  }

  private void forget(Instant now) {
    Instant last = forgotten.get();
    if (Duration.between(last, now).compareTo(BETWEEN_FORGETTING) >= 0
        && forgotten.compareAndSet(last, now)) {
      queue.forget(now.minus(settings.keptFor()));
      webhooks.forgetOldSecrets(now);
    }
  }
}
