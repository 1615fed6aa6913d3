package io.polysight.eval.export;

import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.eval.benchmark.BenchmarkStore;
import io.polysight.eval.comparison.VersionComparisons;
import io.polysight.eval.leaderboard.Leaderboards;
import io.polysight.eval.run.ReportStore;
import io.polysight.eval.run.RunStore;
import io.polysight.platform.security.Caller;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Exports over HTTP; each is the JSON of its route without {@code /export}, in another form. */
@RestController
class ExportController {
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
   * @param format json, csv, markdown, latex or model-index; absent lets Accept decide
   */
  @GetMapping("/api/v1/evaluations/{id}/export")
  ResponseEntity<String> run(
      Caller caller,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String format,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept)
      throws HttpMediaTypeNotAcceptableException {
    EvaluationRun run = runs.finished(caller, id);
    return Choice.of(() ->
            Tables.of(run, reports.report(id).map(report -> report.slices()).orElse(List.of())))
        .or(
            "model-index",
            "application/yaml;charset=UTF-8",
            () -> ModelIndex.write(run, benchmarks.find(run.benchmark()).orElseThrow()))
        .answer(format, accept);
  }

  /**
   * @param format json, csv, markdown or latex; absent lets Accept decide
   */
  @GetMapping("/api/v1/comparisons/export")
  ResponseEntity<String> comparison(
      Caller caller,
      @RequestParam UUID left,
      @RequestParam UUID right,
      @RequestParam(required = false) @Nullable String format,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept)
      throws HttpMediaTypeNotAcceptableException {
    return Choice.of(() -> Tables.of(comparisons.of(caller, left, right))).answer(format, accept);
  }

  /**
   * @param format json, csv, markdown or latex; absent lets Accept decide
   */
  @GetMapping("/api/v1/benchmarks/{id}/leaderboard/export")
  ResponseEntity<String> leaderboard(
      Caller caller,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String format,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept)
      throws HttpMediaTypeNotAcceptableException {
    return Choice.of(() -> Tables.of(leaderboards.whole(caller, id))).answer(format, accept);
  }
}
