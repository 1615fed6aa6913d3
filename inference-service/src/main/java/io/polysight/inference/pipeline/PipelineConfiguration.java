package io.polysight.inference.pipeline;

import io.polysight.contracts.serving.PredictionRequested;
import io.polysight.inference.datasets.DatasetService;
import io.polysight.inference.prediction.Predictions;
import io.polysight.objects.ObjectStore;
import io.polysight.platform.events.EventHandler;
import io.polysight.platform.events.Outbox;
import io.polysight.platform.objectstore.Buckets;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class PipelineConfiguration {

  @Bean
  EventHandler<PredictionRequested> predictionRequests(
      Predictions predictions,
      @Qualifier("datasetsAsService") DatasetService datasets,
      ObjectStore objects,
      Buckets buckets,
      Outbox outbox,
      JsonMapper json) {
    return new PredictionRequests(
        predictions, datasets, objects, buckets.predictions(), outbox, json);
  }
}
