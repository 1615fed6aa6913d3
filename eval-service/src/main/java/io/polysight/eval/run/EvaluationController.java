package io.polysight.eval.run;

import io.polysight.contracts.Page;
import io.polysight.contracts.evaluations.Benchmark;
import io.polysight.contracts.evaluations.EvaluationRequest;
import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.models.SharedTeam;
import io.polysight.eval.benchmark.BenchmarkStore;
import io.polysight.eval.version.VersionStore;
import io.polysight.platform.security.Caller;
import io.polysight.platform.security.Role;
import io.polysight.platform.store.Ids;
import io.polysight.platform.web.PageQuery;
import io.polysight.platform.web.Problems;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Evaluation runs over HTTP. */
@RestController
@RequestMapping("/api/v1/evaluations")
class EvaluationController {
  private final RunStore runs;
  private final BenchmarkStore benchmarks;
  private final VersionStore versions;

  EvaluationController(RunStore runs, BenchmarkStore benchmarks, VersionStore versions) {
    this.runs = runs;
    this.benchmarks = benchmarks;
    this.versions = versions;
  }

  @PostMapping
  ResponseEntity<EvaluationRun> request(Caller caller, @RequestBody EvaluationRequest wanted) {
    UUID benchmarkId = wanted.benchmark();
    Benchmark benchmark =
        benchmarks
            .find(benchmarkId)
            .orElseThrow(() -> Problems.notFound("benchmark", benchmarkId))
            .benchmark();
    caller.requireRole(benchmark.team(), Role.EDITOR, "benchmark", benchmarkId);
    checkVersion(wanted.modelVersion(), benchmark);
    UUID id = Ids.next();
    if (!runs.queue(id, benchmark.team(), benchmarkId, wanted.modelVersion(), Instant.now())) {
      throw Problems.conflict(
          "benchmark '"
              + benchmark.name()
              + "' is judging this version already"
              + runs.unfinished(benchmarkId, wanted.modelVersion())
                  .map(running -> " in evaluation " + running)
                  .orElse("")
              + "; wait for its end");
    }
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/evaluations/" + id))
        .body(runs.find(id).orElseThrow().run());
  }

  private void checkVersion(UUID id, Benchmark benchmark) {
    boolean fits =
        versions
            .find(id)
            .filter(version ->
                version.team().equals(benchmark.team()) || version.team().equals(SharedTeam.NAME))
            .filter(version -> version.model().equals(benchmark.model()))
            .isPresent();
    if (!fits) {
      throw Problems.invalid(
          "modelVersion",
          "neither team '"
              + benchmark.team()
              + "' nor the platform has version "
              + id
              + " of model '"
              + benchmark.model()
              + "', which the benchmark judges");
    }
  }

  @GetMapping
  Page<EvaluationRun> list(
      Caller caller,
      @RequestParam(required = false) @Nullable String team,
      @RequestParam(required = false) @Nullable UUID benchmark,
      @RequestParam(required = false) @Nullable UUID modelVersion,
      @RequestParam(required = false) EvaluationRun.@Nullable State state,
      PageQuery page) {
    return page.cut(
        runs.list(caller.filter(team), page, new RunFilter(benchmark, modelVersion, state)),
        EvaluationRun::id);
  }

  @GetMapping("/{id}")
  EvaluationRun get(Caller caller, @PathVariable UUID id) {
    return readable(caller, id).run();
  }

  private StoredRun readable(Caller caller, UUID id) {
    StoredRun stored = runs.find(id).orElseThrow(() -> Problems.notFound("evaluation", id));
    caller.visible(stored.run().team(), "evaluation", id);
    return stored;
  }
}
