package io.polysight.eval.webhook;

import io.polysight.contracts.Page;
import io.polysight.contracts.webhooks.DeliveryDetail;
import io.polysight.contracts.webhooks.SecretRotation;
import io.polysight.contracts.webhooks.Webhook;
import io.polysight.contracts.webhooks.WebhookChange;
import io.polysight.contracts.webhooks.WebhookCreated;
import io.polysight.contracts.webhooks.WebhookCreation;
import io.polysight.contracts.webhooks.WebhookDelivery;
import io.polysight.contracts.webhooks.WebhookOptions;
import io.polysight.platform.security.Caller;
import io.polysight.platform.security.Role;
import io.polysight.platform.web.Etags;
import io.polysight.platform.web.IfMatch;
import io.polysight.platform.web.NotIdempotent;
import io.polysight.platform.web.PageQuery;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Webhooks over HTTP; all of them are for the admins of the team. */
@RestController
@RequestMapping("/api/v1/webhooks")
class WebhookController {
  private final Webhooks webhooks;
  private final WebhookStore store;
  private final DeliveryStore deliveries;
  private final Destinations destinations;

  WebhookController(
      Webhooks webhooks, WebhookStore store, DeliveryStore deliveries, Destinations destinations) {
    this.webhooks = webhooks;
    this.store = store;
    this.deliveries = deliveries;
    this.destinations = destinations;
  }

  /**
   * What can be asked for; the same for everybody who is signed in.
   *
   * @param caller anybody
   */
  @GetMapping("/options")
  WebhookOptions options(Caller caller) {
    return new WebhookOptions(Webhooks.types(), destinations.allowed());
  }

  /** Its answer holds the secret, so it is not kept to be told again. */
  @NotIdempotent
  @PostMapping
  ResponseEntity<WebhookCreated> create(Caller caller, @RequestBody WebhookCreation wanted) {
    WebhookCreated created = webhooks.create(caller, wanted);
    return ResponseEntity.created(URI.create("/api/v1/webhooks/" + created.webhook().id()))
        .body(created);
  }

  @GetMapping
  Page<Webhook> list(Caller caller, @RequestParam String team, PageQuery page) {
    caller.requireRole(team, Role.ADMIN);
    return page.cut(store.list(team, page), Webhook::id);
  }

  @GetMapping("/{id}")
  ResponseEntity<Webhook> get(Caller caller, @PathVariable UUID id) {
    Webhook webhook = webhooks.administered(caller, id);
    return Etags.ok(webhook, webhook.etag());
  }

  @PutMapping("/{id}")
  ResponseEntity<Webhook> change(
      Caller caller, @PathVariable UUID id, @RequestBody WebhookChange change, IfMatch ifMatch) {
    Webhook webhook = webhooks.change(caller, id, change, ifMatch);
    return Etags.ok(webhook, webhook.etag());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(Caller caller, @PathVariable UUID id, IfMatch ifMatch) {
    webhooks.delete(caller, id, ifMatch);
  }

  /**
   * A new secret. Its answer alone holds it, so it is not kept to be told again; until {@code
   * oldSecretUntil} messages carry a signature by either secret.
   */
  @NotIdempotent
  @PostMapping("/{id}/rotate-secret")
  ResponseEntity<WebhookCreated> rotateSecret(
      Caller caller, @PathVariable UUID id, @RequestBody SecretRotation wanted, IfMatch ifMatch) {
    WebhookCreated rotated = webhooks.rotate(caller, id, wanted, ifMatch);
    return Etags.ok(rotated, rotated.webhook().etag());
  }

  /** Sends a message of type {@code io.polysight.webhook.tested}. */
  @PostMapping("/{id}/test")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void test(Caller caller, @PathVariable UUID id) {
    webhooks.test(caller, id);
  }

  @GetMapping("/{id}/deliveries")
  Page<WebhookDelivery> deliveries(
      Caller caller,
      @PathVariable UUID id,
      @RequestParam(required = false) WebhookDelivery.@Nullable State state,
      PageQuery page) {
    webhooks.administered(caller, id);
    return page.cut(deliveries.list(id, state, page), WebhookDelivery::id);
  }

  @GetMapping("/{id}/deliveries/{delivery}")
  DeliveryDetail delivery(Caller caller, @PathVariable UUID id, @PathVariable UUID delivery) {
    return webhooks.delivery(caller, id, delivery);
  }

  /** Sends it once more, with the same id, ahead of what came later. */
  @PostMapping("/{id}/deliveries/{delivery}/resend")
  @ResponseStatus(HttpStatus.ACCEPTED)
  WebhookDelivery resend(Caller caller, @PathVariable UUID id, @PathVariable UUID delivery) {
    return webhooks.resend(caller, id, delivery);
  }
}
