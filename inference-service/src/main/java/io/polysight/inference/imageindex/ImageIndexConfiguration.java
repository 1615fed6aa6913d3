package io.polysight.inference.imageindex;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.polysight.inference.batchprediction.Batches;
import io.polysight.inference.datasets.DatasetService;
import io.polysight.inference.engine.InferenceEngine;
import io.polysight.inference.engine.ModelLoader;
import io.polysight.inference.prediction.ImageReading;
import io.polysight.inference.slot.CheckpointFolder;
import io.polysight.inference.slot.Slots;
import io.polysight.objects.ObjectStore;
import io.polysight.platform.objectstore.Buckets;
import io.polysight.platform.store.JsonColumn;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class ImageIndexConfiguration {

  @Bean
  ImageIndexStore imageIndexStore(JdbcClient jdbc, JsonColumn json) {
    return new ImageIndexStore(jdbc, json);
  }

  @Bean
  ImageIndexes imageIndexes(
      ImageIndexStore store,
      Batches queue,
      @Qualifier("datasetsAsService") DatasetService datasets,
      TransactionTemplate transactions) {
    return new ImageIndexes(store, queue, datasets, transactions);
  }

  @Bean
  LoadedMatrices loadedMatrices(
      ImageIndexProperties properties,
      ObjectStore objects,
      Buckets buckets,
      JsonMapper json,
      MeterRegistry meters) {
    long bytes = properties.memory().toBytes();
    var matrices = new LoadedMatrices(new MatrixReader(objects, buckets, json, bytes), bytes);
    CaffeineCacheMetrics.monitor(meters, matrices.cache(), "image-indexes");
    return matrices;
  }

  @Bean
  SearchWeights searchWeights(
      ImageIndexProperties properties,
      Slots slots,
      ObjectStore objects,
      Buckets buckets,
      ModelLoader loader) {
    var folder = new CheckpointFolder(properties.checkpoints(), objects, buckets.checkpoints());
    return new SearchWeights(slots, folder, loader, properties.idle());
  }

  @Bean
  ImageSearches imageSearches(
      ImageIndexProperties properties,
      LoadedMatrices matrices,
      SearchWeights weights,
      InferenceEngine engine,
      ImageReading images) {
    return new ImageSearches(
        matrices, new AskedVectors(weights, engine, images, properties.deadline()));
  }
}
