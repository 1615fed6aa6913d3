package io.polysight.eval.comparison;

import io.polysight.contracts.evaluations.Comparison;
import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.serving.PredictedSample;
import io.polysight.eval.benchmark.BenchmarkStore;
import io.polysight.eval.benchmark.StoredBenchmark;
import io.polysight.eval.run.RunStore;
import io.polysight.eval.scoring.Measurements;
import io.polysight.eval.scoring.PredictionFile;
import io.polysight.eval.scoring.Scoring;
import io.polysight.objects.ObjectStore;
import io.polysight.platform.objectstore.Buckets;
import io.polysight.platform.security.Caller;
import io.polysight.platform.web.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Comparisons over HTTP. */
@RestController
class ComparisonController {
  private final RunStore runs;
  private final BenchmarkStore benchmarks;
  private final ObjectStore objects;
  private final Scoring scoring;
  private final String bucket;

  ComparisonController(
      RunStore runs,
      BenchmarkStore benchmarks,
      ObjectStore objects,
      Buckets buckets,
      Scoring scoring) {
    this.runs = runs;
    this.benchmarks = benchmarks;
    this.objects = objects;
    this.scoring = scoring;
    this.bucket = buckets.predictions();
  }

  @GetMapping("/api/v1/evaluations/compare")
  Comparison compare(Caller caller, @RequestParam UUID left, @RequestParam UUID right)
      throws IOException {
    EvaluationRun first = finished(caller, "left", left);
    EvaluationRun second = finished(caller, "right", right);
    if (!first.benchmark().equals(second.benchmark())) {
      throw Problems.invalid(
          "right",
          "evaluation "
              + right
              + " is of benchmark '"
              + second.benchmarkName()
              + "', the left one of '"
              + first.benchmarkName()
              + "'; compare evaluations of one benchmark");
    }
    StoredBenchmark benchmark = benchmarks.find(first.benchmark()).orElseThrow();
    List<PredictedSample> leftSamples = predictions(first);
    List<PredictedSample> rightSamples = predictions(second);
    if (!ids(leftSamples).equals(ids(rightSamples))) {
      throw Problems.conflict(
          "the two evaluations answered different samples ("
              + leftSamples.size()
              + " and "
              + rightSamples.size()
              + "), so they cannot be paired; ask for both again");
    }
    return new Comparison(
        first.benchmark(),
        left,
        right,
        leftSamples.size(),
        scoring.differences(
            Measurements.of(benchmark.definition(), leftSamples),
            Measurements.of(benchmark.definition(), rightSamples)));
  }

  private EvaluationRun finished(Caller caller, String side, UUID id) {
    EvaluationRun run = runs.find(id).orElseThrow(() -> Problems.notFound("evaluation", id)).run();
    caller.visible(run.team(), "evaluation", id);
    if (run.state() != EvaluationRun.State.FINISHED) {
      throw Problems.invalid(
          side, "evaluation " + id + " is " + run.state() + "; only FINISHED ones compare");
    }
    return run;
  }

  private List<PredictedSample> predictions(EvaluationRun run) throws IOException {
    String key = run.predictions();
    if (key == null) {
      throw new IllegalStateException("evaluation " + run.id() + " finished without a file");
    }
    try (InputStream in = objects.open(bucket, key)) {
      return PredictionFile.read(in);
    }
  }

  private static List<String> ids(List<PredictedSample> samples) {
    return samples.stream().map(PredictedSample::sample).toList();
  }
}
