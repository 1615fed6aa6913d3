package io.polysight.inference.batchprediction;

import io.polysight.inference.datasets.DatasetService;
import io.polysight.inference.engine.InferenceEngine;
import io.polysight.inference.engine.ModelLoader;
import io.polysight.inference.registry.ModelRegistry;
import io.polysight.inference.slot.CheckpointFolder;
import io.polysight.inference.slot.Slots;
import io.polysight.inference.task.Tasks;
import io.polysight.objects.ObjectStore;
import io.polysight.platform.objectstore.Buckets;
import io.polysight.platform.store.JsonColumn;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class BatchConfiguration {

  @Bean
  BatchStore batchStore(JdbcClient jdbc, JsonColumn json) {
    return new BatchStore(jdbc, json);
  }

  @Bean
  BatchInputsLookup batchInputsLookup(
      Tasks tasks,
      @Qualifier("datasetsAsService") DatasetService datasets,
      ModelRegistry registry) {
    return new BatchInputsLookup(tasks, datasets, registry);
  }

  @Bean
  PromptInputsLookup promptInputsLookup(BatchInputsLookup lookup) {
    return new PromptInputsLookup(lookup);
  }

  @Bean
  Batches batches(BatchInputsLookup lookup, BatchStore store, BatchWorker worker) {
    return new Batches(lookup, store, worker);
  }

  @Bean
  BatchWorker batchWorker(
      BatchProperties properties,
      BatchStore store,
      BatchInputsLookup lookup,
      PromptInputsLookup promptInputs,
      PromptLearning promptLearning,
      Slots slots,
      ModelLoader loader,
      InferenceEngine engine,
      ObjectStore objects,
      Buckets buckets,
      JsonMapper json) {
    var checkpoints =
        new CheckpointFolder(
            properties.scratch().resolve("checkpoints"), objects, buckets.checkpoints());
    return new BatchWorker(
        store,
        lookup,
        new BatchModels(slots, checkpoints, loader),
        new BatchRun(engine, objects, buckets, json, properties),
        promptInputs,
        promptLearning,
        properties.interval());
  }
}
