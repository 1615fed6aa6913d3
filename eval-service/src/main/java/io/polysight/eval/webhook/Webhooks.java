package io.polysight.eval.webhook;

import io.polysight.contracts.EventType;
import io.polysight.contracts.webhooks.DeliveryDetail;
import io.polysight.contracts.webhooks.SecretRotation;
import io.polysight.contracts.webhooks.Webhook;
import io.polysight.contracts.webhooks.WebhookChange;
import io.polysight.contracts.webhooks.WebhookCreated;
import io.polysight.contracts.webhooks.WebhookCreation;
import io.polysight.contracts.webhooks.WebhookDelivery;
import io.polysight.platform.security.Caller;
import io.polysight.platform.security.Role;
import io.polysight.platform.store.Ids;
import io.polysight.platform.web.IfMatch;
import io.polysight.platform.web.Problems;
import io.polysight.tasks.Faults;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What the admins of a team do with its webhooks. */
@Service
class Webhooks {
  private static final int MOST = 20;
  private static final int LONGEST_URL = 2000;
  private static final int LONGEST_DESCRIPTION = 500;

  /** Time to bring a new secret to the receiver. */
  private static final Duration OVERLAP = Duration.ofDays(1);

  private static final Duration LONGEST_OVERLAP = Duration.ofDays(7);
  private static final List<String> TYPES = Message.OFFERED.stream().map(EventType::type).toList();

  private final WebhookStore webhooks;
  private final DeliveryStore deliveries;
  private final DeliveryQueue queue;
  private final Destinations destinations;
  private final JsonMapper json;

  Webhooks(
      WebhookStore webhooks,
      DeliveryStore deliveries,
      DeliveryQueue queue,
      Destinations destinations,
      JsonMapper json) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.queue = queue;
    this.destinations = destinations;
    this.json = json;
  }

  /** A webhook of a team that the caller administers; 404 to strangers, 403 to other members. */
  Webhook administered(Caller caller, UUID id) {
    Webhook webhook = webhooks.find(id).orElseThrow(() -> Problems.notFound("webhook", id));
    caller.requireRole(webhook.team(), Role.ADMIN, "webhook", id);
    return webhook;
  }

  WebhookCreated create(Caller caller, WebhookCreation wanted) {
    caller.requireRole(wanted.team(), Role.ADMIN);
    String description = Objects.requireNonNullElse(wanted.description(), "");
    check(wanted.url(), description, wanted.eventTypes());
    if (webhooks.count(wanted.team()) >= MOST) {
      throw Problems.conflict(
          "team '" + wanted.team() + "' has " + MOST + " webhooks already; delete one first");
    }
    Secret secret = Secret.random();
    var webhook =
        new Webhook(
            Ids.next(),
            wanted.team(),
            wanted.url(),
            description,
            wanted.eventTypes(),
            Webhook.State.ACTIVE,
            null,
            null,
            null,
            Instant.now().truncatedTo(ChronoUnit.MICROS),
            caller.name(),
            1);
    if (!webhooks.insert(webhook, secret)) {
      throw taken(wanted.team(), wanted.url());
    }
    return new WebhookCreated(webhook, secret.text());
  }

  private static RuntimeException taken(String team, String url) {
    return Problems.conflict(
        "team '" + team + "' has a webhook for '" + url + "' already; change that one");
  }

  private void check(String url, String description, List<String> types) {
    var faults = new Faults();
    if (url.length() > LONGEST_URL) {
      faults.add("url", url.length() + " characters; at most " + LONGEST_URL + " are kept");
    } else {
      destinations.fault(url).ifPresent(fault -> faults.add("url", fault));
    }
    if (description.length() > LONGEST_DESCRIPTION) {
      faults.add(
          "description",
          description.length() + " characters; at most " + LONGEST_DESCRIPTION + " are kept");
    }
    if (types.isEmpty() || new HashSet<>(types).size() != types.size()) {
      faults.add("eventTypes", "give each type once, at least one; there are " + TYPES);
    }
    for (int i = 0; i < types.size(); i++) {
      if (!TYPES.contains(types.get(i))) {
        faults.add("eventTypes[" + i + "]", "'" + types.get(i) + "' is none of the types " + TYPES);
      }
    }
    faults.throwIfAny();
  }

  static List<String> types() {
    return TYPES;
  }

  @Transactional
  Webhook change(Caller caller, UUID id, WebhookChange change, IfMatch ifMatch) {
    administered(caller, id);
    check(change.url(), change.description(), change.eventTypes());
    Webhook present = webhooks.lock(id).orElseThrow(() -> Problems.notFound("webhook", id));
    ifMatch.check(present.etag());
    boolean disabled = change.state() == Webhook.State.DISABLED;
    String because =
        disabled
            ? Objects.requireNonNullElse(present.disabledBecause(), "by " + caller.name())
            : null;
    if (!webhooks.change(id, change, because)) {
      throw taken(present.team(), change.url());
    }
    if (disabled) {
      queue.giveUpPending(id, "the webhook was disabled " + because);
    }
    return webhooks.find(id).orElseThrow();
  }

  /**
   * A new secret, beside which the present one goes on to sign for a while. One that signed until
   * now from an earlier rotation signs no more.
   */
  @Transactional
  WebhookCreated rotate(Caller caller, UUID id, SecretRotation wanted, IfMatch ifMatch) {
    administered(caller, id);
    Duration overlap =
        Duration.ofSeconds(
            Objects.requireNonNullElse(wanted.overlapSeconds(), (int) OVERLAP.toSeconds()));
    if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
      throw Problems.invalid(
          "overlapSeconds",
          overlap.toSeconds() + " is outside 0 to " + LONGEST_OVERLAP.toSeconds() + ", a week");
    }
    ifMatch.check(webhooks.lock(id).orElseThrow(() -> Problems.notFound("webhook", id)).etag());
    Secret secret = Secret.random();
    webhooks.rotate(id, secret, Instant.now().plus(overlap).truncatedTo(ChronoUnit.MICROS));
    return new WebhookCreated(webhooks.find(id).orElseThrow(), secret.text());
  }

  @Transactional
  void delete(Caller caller, UUID id, IfMatch ifMatch) {
    administered(caller, id);
    ifMatch.check(webhooks.lock(id).orElseThrow(() -> Problems.notFound("webhook", id)).etag());
    webhooks.delete(id);
  }

  DeliveryDetail delivery(Caller caller, UUID id, UUID delivery) {
    administered(caller, id);
    return deliveries.find(id, delivery).orElseThrow(() -> Problems.notFound("delivery", delivery));
  }

  @Transactional
  WebhookDelivery resend(Caller caller, UUID id, UUID delivery) {
    requireActive(administered(caller, id));
    WebhookDelivery present = delivery(caller, id, delivery).delivery();
    if (present.state() == WebhookDelivery.State.PENDING) {
      throw Problems.conflict("delivery " + delivery + " waits to be sent already");
    }
    deliveries.resend(id, delivery);
    return deliveries.find(id, delivery).orElseThrow().delivery();
  }

  @Transactional
  void test(Caller caller, UUID id) {
    Webhook webhook = administered(caller, id);
    requireActive(webhook);
    deliveries.add(id, Message.test(id, webhook.team(), Ids.next(), json));
  }

  private static void requireActive(Webhook webhook) {
    if (webhook.state() != Webhook.State.ACTIVE) {
      throw Problems.conflict(
          "webhook "
              + webhook.id()
              + " is disabled ("
              + webhook.disabledBecause()
              + "); make it active first");
    }
  }
}
