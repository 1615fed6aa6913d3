package io.polysight.eval.run;

import io.polysight.contracts.serving.BatchPrediction;
import io.polysight.contracts.serving.PredictedSample;
import io.polysight.eval.benchmark.BenchmarkStore;
import io.polysight.eval.benchmark.StoredBenchmark;
import io.polysight.eval.report.Findings;
import io.polysight.eval.scoring.Measurement;
import io.polysight.eval.scoring.Measurements;
import io.polysight.eval.scoring.PredictionFile;
import io.polysight.eval.scoring.Scoring;
import io.polysight.objects.ObjectStore;
import io.polysight.platform.objectstore.Buckets;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The steps of a run: ask for predictions, look whether they are there, score them. */
@Component
class RunSteps {
  private final RunQueue queue;
  private final BenchmarkStore benchmarks;
  private final Inference inference;
  private final ObjectStore objects;
  private final Scoring scoring;
  private final SliceScoring slices;
  private final RunEnd end;
  private final RunProperties settings;
  private final String bucket;

  RunSteps(
      RunQueue queue,
      BenchmarkStore benchmarks,
      Inference inference,
      ObjectStore objects,
      Buckets buckets,
      Scoring scoring,
      SliceScoring slices,
      RunEnd end,
      RunProperties settings) {
    this.queue = queue;
    this.benchmarks = benchmarks;
    this.inference = inference;
    this.objects = objects;
    this.scoring = scoring;
    this.slices = slices;
    this.end = end;
    this.settings = settings;
    this.bucket = buckets.predictions();
  }

  /** Takes the next step of a claimed run. */
  void step(StoredRun run) throws IOException {
    StoredBenchmark benchmark = benchmarks.find(run.run().benchmark()).orElseThrow();
    switch (run.run().state()) {
      case QUEUED ->
          follow(
              run,
              inference.begin(run.run().id(), benchmark.benchmark(), run.run().modelVersion()));
      case PREDICTING -> {
        var batch = run.batch();
        if (batch == null) {
          throw new IllegalStateException("run " + run.run().id() + " predicts without a batch");
        }
        follow(run, inference.get(batch));
      }
      case SCORING -> score(run, benchmark);
      case FINISHED, FAILED -> throw new IllegalStateException(run.run().id() + " has ended");
    }
  }

  private void follow(StoredRun run, BatchPrediction batch) {
    switch (batch.state()) {
      case QUEUED, RUNNING ->
          queue.predicting(
              run,
              batch.id(),
              batch.done(),
              batch.total(),
              Instant.now().plus(settings.polledEvery()));
      case FINISHED -> {
        String key = batch.key();
        if (key == null) {
          throw new IllegalStateException("batch " + batch.id() + " is finished without a file");
        }
        queue.scoring(run, key, batch.total(), Instant.now());
      }
      case FAILED -> end.failed(run, "inference-service could not predict: " + batch.failure());
    }
  }

  private void score(StoredRun run, StoredBenchmark benchmark) throws IOException {
    String key = run.run().predictions();
    if (key == null) {
      throw new IllegalStateException("run " + run.run().id() + " has no file to score");
    }
    List<PredictedSample> samples;
    try (InputStream in = objects.open(bucket, key)) {
      samples = PredictionFile.read(in);
    }
    if (samples.size() != run.run().total()) {
      end.failed(
          run,
          "the file of predictions holds "
              + samples.size()
              + " samples where the batch told of "
              + run.run().total());
      return;
    }
    Measurement measurement = Measurements.of(benchmark.definition(), samples);
    end.finished(
        run,
        benchmark,
        scoring.scores(measurement),
        measurement.chance(),
        Findings.of(benchmark.definition(), samples, measurement, scoring),
        slices.of(benchmark, samples, measurement));
  }
}
