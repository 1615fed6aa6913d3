package io.polysight.inference.prediction;

import io.polysight.datasets.image.ImageDecoder;
import io.polysight.inference.engine.InferenceEngine;
import io.polysight.inference.slot.DefaultModel;
import io.polysight.inference.slot.Slots;
import io.polysight.inference.task.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PredictionConfiguration {

  @Bean
  Predictions predictions(
      PredictionProperties properties,
      Tasks tasks,
      Slots slots,
      DefaultModel defaultModel,
      InferenceEngine engine) {
    return new Predictions(
        new AskResolution(tasks, properties.maxAsks()),
        new ServingChoice(slots, defaultModel),
        new ImageReading(
            new ImageDecoder(properties.maxPixels()), properties.imageLimit().toBytes()),
        engine,
        properties.deadline());
  }
}
