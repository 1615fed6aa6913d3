package io.polysight.eval.comparison;

import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.eval.benchmark.BenchmarkStore;
import io.polysight.objects.ObjectStore;
import io.polysight.platform.objectstore.Buckets;
import io.polysight.platform.store.JsonColumn;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which samples two evaluations answered most differently, each pair looked through once. */
@Repository
class ComparedSamples {
  private final JdbcClient jdbc;
  private final JsonColumn json;
  private final BenchmarkStore benchmarks;
  private final ObjectStore objects;
  private final String bucket;

  ComparedSamples(
      JdbcClient jdbc,
      JsonColumn json,
      BenchmarkStore benchmarks,
      ObjectStore objects,
      Buckets buckets) {
    this.jdbc = jdbc;
    this.json = json;
    this.benchmarks = benchmarks;
    this.objects = objects;
    this.bucket = buckets.predictions();
  }

  /**
   * @throws io.polysight.platform.web.ProblemException 409 when they answered different samples
   */
  SampleDifferences of(RunPair pair) {
    if (!pair.isInOrder()) {
      return of(pair.flipped()).flipped();
    }
    return find(pair).orElseGet(() -> look(pair));
  }

  private Optional<SampleDifferences> find(RunPair pair) {
    return jdbc.sql("select apart from compared_samples where first = :first and second = :second")
        .param("first", pair.left().id())
        .param("second", pair.right().id())
        .query((row, number) -> json.read(row, "apart", SampleDifferences.class))
        .optional();
  }

  private SampleDifferences look(RunPair pair) {
    EvaluationRun first = pair.left();
    PairedFiles files = PairedFiles.read(first, pair.right(), objects, bucket);
    if (!files.sameSamples()) {
      throw PairedRuns.differentSamples(first, pair.right());
    }
    SampleDifferences found =
        SampleDifferences.of(benchmarks.find(first.benchmark()).orElseThrow().definition(), files);
    jdbc.sql(
            """
            insert into compared_samples (first, second, team, apart)
            values (:first, :second, :team, :apart) on conflict do nothing
            """)
        .param("first", first.id())
        .param("second", pair.right().id())
        .param("team", first.team())
        .param("apart", json.of(found))
        .update();
    return found;
  }
}
