package io.polysight.eval.forecast;

import io.polysight.contracts.evaluations.ScoreForecast;
import io.polysight.contracts.serving.BatchPrediction;
import io.polysight.contracts.serving.PredictedSample;
import io.polysight.eval.run.RunStore;
import io.polysight.eval.scoring.PredictionFile;
import io.polysight.eval.scoring.Scoring;
import io.polysight.objects.ObjectStore;
import io.polysight.platform.objectstore.Buckets;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The steps of a forecast: ask for predictions, look whether they are there, draw the figures. */
@Component
class ForecastSteps {
  private final ForecastQueue queue;
  private final ForecastBatches batches;
  private final RunStore runs;
  private final ObjectStore objects;
  private final Scoring scoring;
  private final ForecastProperties settings;
  private final String bucket;

  ForecastSteps(
      ForecastQueue queue,
      ForecastBatches batches,
      RunStore runs,
      ObjectStore objects,
      Buckets buckets,
      Scoring scoring,
      ForecastProperties settings) {
    this.queue = queue;
    this.batches = batches;
    this.runs = runs;
    this.objects = objects;
    this.scoring = scoring;
    this.settings = settings;
    this.bucket = buckets.predictions();
  }

  /** Takes the next step of a claimed forecast. */
  void step(StoredForecast forecast) throws IOException {
    switch (forecast.forecast().state()) {
      case QUEUED -> follow(forecast, batches.begin(forecast));
      case PREDICTING -> follow(forecast, batches.get(Objects.requireNonNull(forecast.batch())));
      case FORECASTING -> forecast(forecast);
      case FINISHED, FAILED ->
          throw new IllegalStateException(forecast.forecast().id() + " has ended");
    }
  }

  private void follow(StoredForecast forecast, BatchPrediction batch) {
    Instant now = Instant.now();
    switch (batch.state()) {
      case QUEUED, RUNNING ->
          queue.predicting(
              forecast, batch.id(), batch.done(), batch.total(), now.plus(settings.polledEvery()));
      case FINISHED ->
          queue.forecasting(forecast, Objects.requireNonNull(batch.key()), batch.total(), now);
      case FAILED ->
          queue.fail(forecast, "inference-service could not predict: " + batch.failure(), now);
    }
  }

  private void forecast(StoredForecast stored) throws IOException {
    ScoreForecast forecast = stored.forecast();
    String learnedFrom =
        runs.find(forecast.source().evaluation()).orElseThrow().run().predictions();
    List<PredictedSample> labelled = read(Objects.requireNonNull(learnedFrom));
    List<PredictedSample> unlabelled = read(Objects.requireNonNull(stored.predictions()));
    queue.finish(stored, Expectation.of(labelled, unlabelled, scoring), Instant.now());
  }

  private List<PredictedSample> read(String key) throws IOException {
    try (InputStream in = objects.open(bucket, key)) {
      return PredictionFile.read(in);
    }
  }
}
