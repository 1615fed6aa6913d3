package io.polysight.inference.activation;

import io.polysight.inference.engine.InferenceEngine;
import io.polysight.inference.promptweights.PromptWeightsDirectory;
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
      PromptWeightsDirectory promptWeights,
      ActivationStore store,
      TransactionTemplate transactions,
      Outbox outbox) {
    return new TaskActivator(
        tasks, defaultModel, engine, promptWeights, store, transactions, outbox);
  }

  @Bean
  ActivationLoop activationLoop(
      Tasks tasks,
      Slots slots,
      DefaultModel defaultModel,
      TaskActivator activator,
      PromptWeightsDirectory promptWeights) {
    var loop = new ActivationLoop(tasks, slots, defaultModel, activator);
    promptWeights.onChange(loop::nudge);
    return loop;
  }
}
