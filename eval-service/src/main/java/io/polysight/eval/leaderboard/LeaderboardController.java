package io.polysight.eval.leaderboard;

import io.polysight.contracts.evaluations.Benchmark;
import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.evaluations.Leaderboard;
import io.polysight.contracts.evaluations.Score;
import io.polysight.eval.benchmark.BenchmarkStore;
import io.polysight.eval.run.RunStore;
import io.polysight.eval.version.KnownVersion;
import io.polysight.eval.version.VersionStore;
import io.polysight.platform.security.Caller;
import io.polysight.platform.web.Problems;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Leaderboards over HTTP. */
@RestController
class LeaderboardController {
  private final BenchmarkStore benchmarks;
  private final RunStore runs;
  private final VersionStore versions;

  LeaderboardController(BenchmarkStore benchmarks, RunStore runs, VersionStore versions) {
    this.benchmarks = benchmarks;
    this.runs = runs;
    this.versions = versions;
  }

  @GetMapping("/api/v1/benchmarks/{id}/leaderboard")
  Leaderboard leaderboard(Caller caller, @PathVariable UUID id) {
    Benchmark benchmark =
        benchmarks.find(id).orElseThrow(() -> Problems.notFound("benchmark", id)).benchmark();
    caller.visible(benchmark.team(), "benchmark", id);
    List<EvaluationRun> ranked =
        runs.latestFinished(id).stream()
            .sorted(
                Comparator.comparingDouble((EvaluationRun run) -> leading(run).value()).reversed())
            .toList();
    List<Leaderboard.Row> rows = new ArrayList<>();
    for (EvaluationRun run : ranked) {
      rows.add(row(rows.size() + 1, run, leading(ranked.getFirst())));
    }
    return new Leaderboard(
        id,
        benchmark.name(),
        benchmark.model(),
        ranked.isEmpty() ? null : leading(ranked.getFirst()).metric(),
        rows);
  }

  private Leaderboard.Row row(int rank, EvaluationRun run, Score first) {
    Instant finishedAt = run.finishedAt();
    return new Leaderboard.Row(
        rank,
        run.modelVersion(),
        versions.find(run.modelVersion()).map(KnownVersion::number).orElse(null),
        run.id(),
        run.scores(),
        run.chance(),
        leading(run).high() >= first.low(),
        finishedAt == null ? run.createdAt() : finishedAt);
  }

  /** The score that orders: a protocol lists it first. */
  private static Score leading(EvaluationRun run) {
    return run.scores().getFirst();
  }
}
