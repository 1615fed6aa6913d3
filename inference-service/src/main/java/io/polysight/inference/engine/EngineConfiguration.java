package io.polysight.inference.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.polysight.inference.batching.Batcher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

  @Bean
  ModelLoader modelLoader() {
    return Generalist::load;
  }

  @Bean
  Batcher batcher(EngineProperties properties, MeterRegistry meters) {
    var batcher = new Batcher(properties.batching(), new EngineMetrics(meters));
    Gauge.builder("polysight.inference.waiting", batcher, Batcher::waiting)
        .description("pieces of work that wait for a thread")
        .register(meters);
    return batcher;
  }

  @Bean
  InferenceEngine inferenceEngine(
      EngineProperties properties, Batcher batcher, MeterRegistry meters) {
    var caches =
        new EmbeddingCaches(
            properties.imageCache().toBytes(), properties.candidateCache().toBytes());
    CaffeineCacheMetrics.monitor(meters, caches.images, "images");
    CaffeineCacheMetrics.monitor(meters, caches.candidates, "candidates");
    return new InferenceEngine(batcher, caches);
  }
}
