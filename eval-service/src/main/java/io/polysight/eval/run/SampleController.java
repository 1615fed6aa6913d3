package io.polysight.eval.run;

import io.polysight.contracts.Page;
import io.polysight.contracts.evaluations.Benchmark;
import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.evaluations.SampleFigure;
import io.polysight.contracts.serving.PredictedSample;
import io.polysight.eval.benchmark.BenchmarkStore;
import io.polysight.eval.report.Noted;
import io.polysight.eval.report.NotedSample;
import io.polysight.eval.scoring.PredictionFile;
import io.polysight.objects.ObjectMissingException;
import io.polysight.objects.ObjectStore;
import io.polysight.platform.objectstore.Buckets;
import io.polysight.platform.security.Caller;
import io.polysight.platform.web.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The samples of an evaluation that are worth a look, over HTTP. */
@RestController
class SampleController {
  private static final int MOST = 200;

  private final RunStore runs;
  private final ReportStore reports;
  private final BenchmarkStore benchmarks;
  private final ObjectStore objects;
  private final String bucket;

  SampleController(
      RunStore runs,
      ReportStore reports,
      BenchmarkStore benchmarks,
      ObjectStore objects,
      Buckets buckets) {
    this.runs = runs;
    this.reports = reports;
    this.benchmarks = benchmarks;
    this.objects = objects;
    this.bucket = buckets.predictions();
  }

  /**
   * The samples answered worst, or those the model was least sure of, with answer and truth.
   *
   * @param truth only samples of this class
   * @param said only samples that were given this label
   * @param after the sample that ended the page before
   */
  @GetMapping("/api/v1/evaluations/{id}/samples")
  Page<SampleFigure> samples(
      Caller caller,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "WORST") Noted.Order order,
      @RequestParam(required = false) @Nullable String truth,
      @RequestParam(required = false) @Nullable String said,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") int limit) {
    EvaluationRun run = runs.finished(caller, id);
    if (limit < 1 || limit > MOST) {
      throw Problems.invalid("limit", limit + " is outside 1 to " + MOST);
    }
    List<NotedSample> all =
        reports.noted(id).orElseThrow(() -> ReportController.withoutReport(id)).in(order).stream()
            .filter(noted -> truth == null || truth.equals(noted.truth()))
            .filter(noted -> said == null || said.equals(noted.said()))
            .toList();
    int from = from(all, after);
    int until = Math.min(from + limit, all.size());
    List<NotedSample> shown = all.subList(from, until);
    Map<String, PredictedSample> answers = answers(run, shown);
    Benchmark benchmark = benchmarks.find(run.benchmark()).orElseThrow().benchmark();
    return new Page<>(
        shown.stream()
            .map(noted ->
                shown(noted, Objects.requireNonNull(answers.get(noted.sample())), benchmark))
            .toList(),
        until < all.size() ? all.get(until - 1).sample() : null);
  }

  private static int from(List<NotedSample> all, @Nullable String after) {
    if (after == null) {
      return 0;
    }
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).sample().equals(after)) {
        return i + 1;
      }
    }
    throw Problems.invalid("after", "'" + after + "' is none of the samples of this list");
  }

  private Map<String, PredictedSample> answers(EvaluationRun run, List<NotedSample> shown) {
    String key = Objects.requireNonNull(run.predictions(), "a finished run has its predictions");
    try (InputStream in = objects.open(bucket, key)) {
      return PredictionFile.find(
          in, shown.stream().map(NotedSample::sample).collect(Collectors.toSet()));
    } catch (ObjectMissingException e) {
      throw Problems.notFound("file of predictions (ask for the evaluation again) of", run.id());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SampleFigure shown(
      NotedSample noted, PredictedSample answer, Benchmark benchmark) {
    return new SampleFigure(
        noted.sample(),
        noted.metric(),
        noted.value(),
        noted.said(),
        noted.truth(),
        "/api/v1/dataset-versions/"
            + benchmark.datasetVersion()
            + "/samples/"
            + path(PredictedSample.imageOf(noted.sample()))
            + "/image",
        answer.prediction(),
        answer.reference());
  }

  /** Slashes in the id stay slashes. */
  private static String path(String sample) {
    return URLEncoder.encode(sample, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%2F", "/");
  }
}
