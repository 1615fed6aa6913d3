package io.polysight.inference.promptweights;

import io.polysight.inference.batchprediction.Batches;
import io.polysight.inference.batchprediction.PromptInputsLookup;
import io.polysight.inference.batchprediction.PromptLearning;
import io.polysight.inference.engine.InferenceEngine;
import io.polysight.inference.task.Tasks;
import io.polysight.platform.store.JsonColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class PromptWeightConfiguration {

  @Bean
  PromptWeightingStore promptWeightingStore(JdbcClient jdbc, JsonColumn json) {
    return new PromptWeightingStore(jdbc, json);
  }

  @Bean
  PromptWeightsDirectory promptWeightsDirectory(PromptWeightingStore store) {
    return new PromptWeightsDirectory(store);
  }

  @Bean
  PromptLearning promptLearning(InferenceEngine engine, PromptWeightingStore store) {
    return new WeightLearning(engine, store);
  }

  @Bean
  PromptWeightings promptWeightings(
      PromptInputsLookup lookup,
      Batches batches,
      PromptWeightingStore store,
      PromptWeightsDirectory directory,
      Tasks tasks,
      TransactionTemplate transactions) {
    return new PromptWeightings(lookup, batches, store, directory, tasks, transactions);
  }
}
