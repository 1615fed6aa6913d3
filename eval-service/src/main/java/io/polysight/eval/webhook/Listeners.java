package io.polysight.eval.webhook;

import io.polysight.contracts.EventType;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** A listener for each event that webhooks may ask for. */
final class Listeners implements BeanRegistrar {

  @Override
  public void register(BeanRegistry registry, Environment environment) {
    for (EventType type : Message.OFFERED) {
      registry.registerBean(
          "webhooks of " + type.type(),
          Listener.class,
          bean ->
              bean.supplier(context ->
                  new Listener(
                      type,
                      context.bean(WebhookStore.class),
                      context.bean(DeliveryStore.class),
                      context.bean(JsonMapper.class))));
    }
  }
}
