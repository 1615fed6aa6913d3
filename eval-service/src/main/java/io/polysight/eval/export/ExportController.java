package io.polysight.eval.export;

import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.eval.benchmark.BenchmarkStore;
import io.polysight.eval.comparison.VersionComparisons;
import io.polysight.eval.leaderboard.Leaderboards;
import io.polysight.eval.run.ReportStore;
import io.polysight.eval.run.RunStore;
import io.polysight.platform.security.Caller;
import io.polysight.platform.web.Problems;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Exports over HTTP; each is the JSON of its route without {@code /export}, in another form. */
@RestController
class ExportController {
  private static final String MODEL_INDEX = "model-index";

  private final RunStore runs;
  private final ReportStore reports;
  private final BenchmarkStore benchmarks;
  private final VersionComparisons comparisons;
  private final Leaderboards leaderboards;

  ExportController(
      RunStore runs,
      ReportStore reports,
      BenchmarkStore benchmarks,
      VersionComparisons comparisons,
      Leaderboards leaderboards) {
    this.runs = runs;
    this.reports = reports;
    this.benchmarks = benchmarks;
    this.comparisons = comparisons;
    this.leaderboards = leaderboards;
  }

  /**
   * @param format csv, markdown, latex or model-index
   */
  @GetMapping("/api/v1/evaluations/{id}/export")
  ResponseEntity<String> run(Caller caller, @PathVariable UUID id, @RequestParam String format) {
    EvaluationRun run = runs.find(id).orElseThrow(() -> Problems.notFound("evaluation", id)).run();
    caller.visible(run.team(), "evaluation", id);
    if (run.state() != EvaluationRun.State.FINISHED) {
      throw Problems.conflict(
          "evaluation " + id + " is " + run.state() + "; only a FINISHED one has figures");
    }
    if (format.equals(MODEL_INDEX)) {
      return ResponseEntity.ok()
          .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
          .body(ModelIndex.write(run, benchmarks.find(run.benchmark()).orElseThrow()));
    }
    return written(
        Tables.of(run, reports.report(id).map(report -> report.slices()).orElse(List.of())),
        format);
  }

  /**
   * @param format csv, markdown or latex
   */
  @GetMapping("/api/v1/comparisons/export")
  ResponseEntity<String> comparison(
      Caller caller,
      @RequestParam UUID left,
      @RequestParam UUID right,
      @RequestParam String format) {
    return written(Tables.of(comparisons.of(caller, left, right)), format);
  }

  /**
   * @param format csv, markdown or latex
   */
  @GetMapping("/api/v1/benchmarks/{id}/leaderboard/export")
  ResponseEntity<String> leaderboard(
      Caller caller, @PathVariable UUID id, @RequestParam String format) {
    return written(Tables.of(leaderboards.of(caller, id)), format);
  }

  private static ResponseEntity<String> written(Table table, String wire) {
    TableFormat format = TableFormat.of(wire);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(format.mediaType()))
        .body(format.write(table));
  }
}
