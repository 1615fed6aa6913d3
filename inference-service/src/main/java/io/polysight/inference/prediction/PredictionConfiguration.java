package io.polysight.inference.prediction;

import io.polysight.datasets.image.ImageDecoder;
import io.polysight.inference.datasets.DatasetService;
import io.polysight.inference.engine.InferenceEngine;
import io.polysight.inference.promptweights.PromptWeightsDirectory;
import io.polysight.inference.slot.DefaultModel;
import io.polysight.inference.slot.Slots;
import io.polysight.inference.task.Tasks;
import io.polysight.objects.ObjectStore;
import io.polysight.platform.objectstore.Buckets;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PredictionConfiguration {

  @Bean
  ServingChoice servingChoice(Slots slots, DefaultModel defaultModel) {
    return new ServingChoice(slots, defaultModel);
  }

  @Bean
  ImageReading imageReading(PredictionProperties properties) {
    return new ImageReading(
        new ImageDecoder(properties.maxPixels()), properties.imageLimit().toBytes());
  }

  @Bean
  Predictions predictions(
      PredictionProperties properties,
      Tasks tasks,
      ServingChoice choice,
      ImageReading images,
      InferenceEngine engine,
      PromptWeightsDirectory promptWeights) {
    return new Predictions(
        new AskResolution(tasks, properties.maxAsks()),
        choice,
        images,
        engine,
        promptWeights,
        properties.deadline());
  }

  @Bean
  ImageEmbeddings imageEmbeddings(
      PredictionProperties properties,
      ServingChoice choice,
      ImageReading images,
      InferenceEngine engine) {
    return new ImageEmbeddings(
        choice,
        images,
        engine,
        properties.deadline(),
        properties.maxImages(),
        properties.maxPixels());
  }

  @Bean
  ImageSources imageSources(
      @Qualifier("datasetsAsCaller") DatasetService datasets,
      ObjectStore objects,
      Buckets buckets) {
    return new ImageSources(new SampleImages(datasets, objects, buckets));
  }
}
