package io.polysight.eval.webhook;

import io.polysight.eval.worker.Workers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import(Listeners.class)
class WebhookConfiguration {

  @Bean
  Destinations destinations(WebhookProperties settings) {
    return new Destinations(settings);
  }

  @Bean
  Workers webhookWorkers(
      DeliveryQueue queue,
      WebhookStore webhooks,
      Destinations destinations,
      WebhookProperties settings) {
    var sender = new Sender(destinations, settings.answeredWithin());
    var deliverer = new Deliverer(queue, webhooks, sender, settings);
    return new Workers("webhook", settings.workers(), settings.askedEvery(), deliverer::deliverOne);
  }
}
