package io.polysight.eval.leaderboard;

import io.polysight.contracts.evaluations.Benchmark;
import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.evaluations.Leaderboard;
import io.polysight.eval.benchmark.BenchmarkStore;
import io.polysight.eval.benchmark.StoredBenchmark;
import io.polysight.eval.run.RunStore;
import io.polysight.eval.version.KnownVersion;
import io.polysight.eval.version.VersionStore;
import io.polysight.platform.security.Caller;
import io.polysight.platform.web.Problems;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The versions of a model in the order of what they scored. */
public final class Leaderboards {
  private final BenchmarkStore benchmarks;
  private final RunStore runs;
  private final VersionStore versions;
  private final Ranking ranking;

  Leaderboards(BenchmarkStore benchmarks, RunStore runs, VersionStore versions, Ranking ranking) {
    this.benchmarks = benchmarks;
    this.runs = runs;
    this.versions = versions;
    this.ranking = ranking;
  }

  /** The leaderboard of a benchmark the caller may see. */
  public Leaderboard of(Caller caller, UUID id) {
    StoredBenchmark stored =
        benchmarks.find(id).orElseThrow(() -> Problems.notFound("benchmark", id));
    Benchmark benchmark = stored.benchmark();
    caller.visible(benchmark.team(), "benchmark", id);
    List<Ranking.Place> places = ranking.of(runs.latestFinished(id));
    Map<UUID, KnownVersion> known =
        versions.find(places.stream().map(place -> place.run().modelVersion()).toList());
    return new Leaderboard(
        id,
        benchmark.name(),
        benchmark.model(),
        places.isEmpty() ? null : Ranking.leading(places.getFirst().run()).metric(),
        places.stream().map(place -> row(place, benchmark, known)).toList(),
        PublishedFigures.of(stored.definition()));
  }

  private static Leaderboard.Row row(
      Ranking.Place place, Benchmark benchmark, Map<UUID, KnownVersion> known) {
    EvaluationRun run = place.run();
    Instant finishedAt = run.finishedAt();
    Optional<KnownVersion> version = Optional.ofNullable(known.get(run.modelVersion()));
    return new Leaderboard.Row(
        place.rank(),
        run.modelVersion(),
        version.map(KnownVersion::number).orElse(null),
        run.id(),
        run.scores(),
        run.chance(),
        place.rank() == 1,
        version
            .filter(v -> v.hasLearnedFrom(benchmark.datasetVersion(), benchmark.split()))
            .isPresent(),
        finishedAt == null ? run.createdAt() : finishedAt);
  }
}
