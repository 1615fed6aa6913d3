package io.polysight.inference.activation;

import io.polysight.inference.engine.InferenceEngine;
import io.polysight.inference.slot.DefaultModel;
import io.polysight.inference.slot.Slots;
import io.polysight.inference.task.Tasks;
import io.polysight.platform.events.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class ActivationConfiguration {

  @Bean
  ActivationStore activationStore(JdbcClient jdbc) {
    return new ActivationStore(jdbc);
  }

  @Bean
  TaskActivator taskActivator(
      Tasks tasks,
      DefaultModel defaultModel,
      InferenceEngine engine,
      ActivationStore store,
      TransactionTemplate transactions,
      Outbox outbox) {
    return new TaskActivator(tasks, defaultModel, engine, store, transactions, outbox);
  }

  @Bean
  ActivationLoop activationLoop(
      Tasks tasks, Slots slots, DefaultModel defaultModel, TaskActivator activator) {
    return new ActivationLoop(tasks, slots, defaultModel, activator);
  }
}
