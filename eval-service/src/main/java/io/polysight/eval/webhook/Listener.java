package io.polysight.eval.webhook;

import io.polysight.contracts.EventType;
import io.polysight.platform.events.EventHandler;
import io.polysight.platform.events.ReceivedEvent;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Puts events of one type into the queues of the webhooks that ask for them. */
final class Listener implements EventHandler<Record> {
  private final EventType type;
  private final WebhookStore webhooks;
  private final DeliveryStore deliveries;
  private final JsonMapper json;

  Listener(EventType type, WebhookStore webhooks, DeliveryStore deliveries, JsonMapper json) {
    this.type = type;
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.json = json;
  }

  @Override
  public EventType type() {
    return type;
  }

  @Override
  public void handle(ReceivedEvent<Record> event) {
    List<UUID> asking = webhooks.asking(event.team(), type.type(), event.time());
    if (asking.isEmpty()) {
      return;
    }
    Message message = Message.of(event, json);
    asking.forEach(webhook -> deliveries.add(webhook, message));
  }
}
