package io.polysight.eval.comparison;

import io.polysight.contracts.evaluations.Benchmark;
import io.polysight.contracts.evaluations.Comparison;
import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.evaluations.NonInferiorityReport;
import io.polysight.contracts.evaluations.NonInferiorityRequest;
import io.polysight.contracts.evaluations.Sensitivity;
import io.polysight.contracts.evaluations.VersionComparison;
import io.polysight.eval.benchmark.BenchmarkStore;
import io.polysight.eval.run.RunStore;
import io.polysight.platform.security.Caller;
import io.polysight.platform.security.Role;
import io.polysight.platform.web.Problems;
import io.polysight.tasks.Faults;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Comparisons over HTTP. */
@RestController
class ComparisonController {
  private final RunStore runs;
  private final PairedRuns pairs;
  private final VersionComparisons versions;
  private final Planning planning;
  private final NonInferiorityTests nonInferiority;
  private final BenchmarkStore benchmarks;

  ComparisonController(
      RunStore runs,
      BenchmarkStore benchmarks,
      PairedRuns pairs,
      VersionComparisons versions,
      Planning planning,
      NonInferiorityTests nonInferiority) {
    this.nonInferiority = nonInferiority;
    this.runs = runs;
    this.benchmarks = benchmarks;
    this.planning = planning;
    this.pairs = pairs;
    this.versions = versions;
  }

  @GetMapping("/api/v1/evaluations/compare")
  Comparison compare(Caller caller, @RequestParam UUID left, @RequestParam UUID right) {
    RunPair pair = RunPair.of(runs, caller, left, right);
    var family = new Family();
    family.add(pair.left(), pair.right(), pairs.required(pair.left(), pair.right()));
    return family.comparisons().getFirst();
  }

  @GetMapping("/api/v1/comparisons")
  VersionComparison compareVersions(
      Caller caller, @RequestParam UUID left, @RequestParam UUID right) {
    return versions.of(caller, left, right);
  }

  /** A question, not a change: whoever may read the team's benchmarks may ask. */
  @PostMapping("/api/v1/comparisons/non-inferiority")
  NonInferiorityReport nonInferiority(Caller caller, @RequestBody NonInferiorityRequest wanted) {
    caller.requireRole(wanted.team(), Role.VIEWER);
    return nonInferiority.of(wanted);
  }

  @GetMapping("/api/v1/benchmarks/{id}/sensitivity")
  Sensitivity sensitivity(
      Caller caller,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0.8") double power,
      @RequestParam(required = false) @Nullable Integer samples) {
    Benchmark benchmark =
        benchmarks.find(id).orElseThrow(() -> Problems.notFound("benchmark", id)).benchmark();
    caller.visible(benchmark.team(), "benchmark", id);
    var faults = new Faults();
    if (!(power > 0.05 && power < 1)) {
      faults.add("power", power + " is not above the level 0.05 and below 1; 0.8 is usual");
    }
    if (samples != null && samples < 2) {
      faults.add("samples", samples + " samples show nothing; give at least 2");
    }
    faults.throwIfAny();
    List<EvaluationRun> finished = runs.latestFinished(id);
    if (finished.isEmpty()) {
      throw Problems.conflict(
          "benchmark '"
              + benchmark.name()
              + "' has judged no version yet, so nothing is known of its spread; evaluate one");
    }
    return planning.of(id, finished, power, samples);
  }
}
