package io.polysight.eval.leaderboard;

import io.polysight.contracts.evaluations.Benchmark;
import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.evaluations.Leaderboard;
import io.polysight.eval.benchmark.BenchmarkStore;
import io.polysight.eval.benchmark.StoredBenchmark;
import io.polysight.eval.version.KnownVersion;
import io.polysight.eval.version.VersionStore;
import io.polysight.platform.security.Caller;
import io.polysight.platform.web.Problems;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The versions of a model in the order of what they scored. */
public final class Leaderboards {
  private static final Duration ASK_AGAIN = Duration.ofSeconds(5);

  private final BenchmarkStore benchmarks;
  private final VersionStore versions;
  private final RankTests tests;
  private final Duration patience;

  /**
   * @param patience how long to wait for tests that are missing
   */
  Leaderboards(
      BenchmarkStore benchmarks, VersionStore versions, RankTests tests, Duration patience) {
    this.benchmarks = benchmarks;
    this.versions = versions;
    this.tests = tests;
    this.patience = patience;
  }

  /**
   * The leaderboard of a benchmark the caller may see, with all ranks.
   *
   * @throws io.polysight.platform.web.ProblemException 503 while tests are being made
   */
  public Leaderboard whole(Caller caller, UUID id) {
    Leaderboard board = of(caller, id);
    long waiting = board.rows().stream().filter(row -> row.rank() == null).count();
    if (waiting > 0) {
      throw Problems.notReady(
          waiting
              + " of "
              + board.rows().size()
              + " versions have no rank yet, because the tests that decide it are still being made;"
              + " ask again.",
          ASK_AGAIN);
    }
    return board;
  }

  /**
   * The leaderboard of a benchmark the caller may see; rows whose ranks are still being tested come
   * last and have none.
   */
  public Leaderboard of(Caller caller, UUID id) {
    StoredBenchmark stored =
        benchmarks.find(id).orElseThrow(() -> Problems.notFound("benchmark", id));
    Benchmark benchmark = stored.benchmark();
    caller.visible(benchmark.team(), "benchmark", id);
    Ranking ranking = tests.ranking(id);
    if (ranking.untested() != null) {
      tests.make(id, patience);
      ranking = tests.ranking(id);
    }
    List<Ranking.Place> places = ranking.places();
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
    Integer rank = place.rank();
    Optional<KnownVersion> version = Optional.ofNullable(known.get(run.modelVersion()));
    return new Leaderboard.Row(
        rank,
        run.modelVersion(),
        version.map(KnownVersion::number).orElse(null),
        run.id(),
        run.scores(),
        run.chance(),
        rank != null && rank == 1,
        place.paired(),
        version
            .filter(v -> v.hasLearnedFrom(benchmark.datasetVersion(), benchmark.split()))
            .isPresent(),
        finishedAt == null ? run.createdAt() : finishedAt);
  }
}
