package io.polysight.eval.run;

import io.polysight.contracts.Page;
import io.polysight.contracts.evaluations.Benchmark;
import io.polysight.contracts.evaluations.EvaluationReport;
import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.evaluations.SampleFigure;
import io.polysight.contracts.serving.PredictedSample;
import io.polysight.eval.benchmark.BenchmarkStore;
import io.polysight.eval.report.Noted;
import io.polysight.eval.report.NotedSample;
import io.polysight.platform.security.Caller;
import io.polysight.platform.web.Problems;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports of evaluations over HTTP. */
@RestController
@RequestMapping("/api/v1/evaluations/{id}")
class ReportController {
  private static final int MOST = 200;

  private final RunStore runs;
  private final ReportStore reports;
  private final BenchmarkStore benchmarks;

  ReportController(RunStore runs, ReportStore reports, BenchmarkStore benchmarks) {
    this.runs = runs;
    this.reports = reports;
    this.benchmarks = benchmarks;
  }

  @GetMapping("/report")
  EvaluationReport report(Caller caller, @PathVariable UUID id) {
    finished(caller, id);
    return reports.report(id).orElseThrow(() -> withoutReport(id));
  }

  /**
   * The samples answered worst, or those the model was least sure of.
   *
   * @param after the sample that ended the page before
   */
  @GetMapping("/samples")
  Page<SampleFigure> samples(
      Caller caller,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "WORST") Noted.Order order,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") int limit) {
    EvaluationRun run = finished(caller, id);
    if (limit < 1 || limit > MOST) {
      throw Problems.invalid("limit", limit + " is outside 1 to " + MOST);
    }
    List<NotedSample> all = reports.noted(id).orElseThrow(() -> withoutReport(id)).in(order);
    int from = from(all, after);
    int until = Math.min(from + limit, all.size());
    Benchmark benchmark = benchmarks.find(run.benchmark()).orElseThrow().benchmark();
    return new Page<>(
        all.subList(from, until).stream().map(sample -> shown(sample, benchmark)).toList(),
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

  private static SampleFigure shown(NotedSample noted, Benchmark benchmark) {
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
            + "/image");
  }

  /** Slashes in the id stay slashes. */
  private static String path(String sample) {
    return URLEncoder.encode(sample, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%2F", "/");
  }

  private EvaluationRun finished(Caller caller, UUID id) {
    EvaluationRun run = runs.find(id).orElseThrow(() -> Problems.notFound("evaluation", id)).run();
    caller.visible(run.team(), "evaluation", id);
    if (run.state() != EvaluationRun.State.FINISHED) {
      throw Problems.conflict(
          "evaluation " + id + " is " + run.state() + "; only a FINISHED one has a report");
    }
    return run;
  }

  private static RuntimeException withoutReport(UUID id) {
    return Problems.notFound("report (ask for the evaluation again to have one) of", id);
  }
}
