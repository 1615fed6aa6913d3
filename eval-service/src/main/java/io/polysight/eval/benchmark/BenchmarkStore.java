package io.polysight.eval.benchmark;

import io.polysight.contracts.evaluations.Benchmark;
import io.polysight.platform.security.TeamFilter;
import io.polysight.platform.store.JsonColumn;
import io.polysight.platform.web.PageQuery;
import io.polysight.platform.web.TextQuery;
import io.polysight.tasks.Task;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Benchmarks in the database. */
public final class BenchmarkStore {
  private final JdbcClient jdbc;
  private final JsonColumn json;

  BenchmarkStore(JdbcClient jdbc, JsonColumn json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Returns false, and stores nothing, when the team has a benchmark of that name. */
  boolean insert(StoredBenchmark stored) {
    Benchmark benchmark = stored.benchmark();
    return jdbc.sql(
                """
                insert into benchmark
                  (id, team, name, model, task, revision, definition, dataset_version, split,
                   label_space, every_version, created_at, created_by, etag, manifest)
                values
                  (:id, :team, :name, :model, :task, :revision, :definition, :datasetVersion,
                   :split, :labelSpace, :everyVersion, :createdAt, :createdBy, :etag, :manifest)
                on conflict (team, name) do nothing
                """)
            .param("id", benchmark.id())
            .param("team", benchmark.team())
            .param("name", benchmark.name())
            .param("model", benchmark.model())
            .param("task", benchmark.task())
            .param("revision", benchmark.revision())
            .param("definition", json.of(stored.definition()))
            .param("datasetVersion", benchmark.datasetVersion())
            .param("split", benchmark.split())
            .param("labelSpace", benchmark.labelSpace())
            .param("everyVersion", benchmark.everyVersion())
            .param("createdAt", benchmark.createdAt().atOffset(ZoneOffset.UTC))
            .param("createdBy", benchmark.createdBy())
            .param("etag", benchmark.etag())
            .param("manifest", stored.manifest())
            .update()
        == 1;
  }

  /** The benchmark, whosever it is. */
  public Optional<StoredBenchmark> find(UUID id) {
    return jdbc.sql("select * from benchmark where id = :id")
        .param("id", id)
        .query(this::row)
        .optional();
  }

  Optional<UUID> named(String team, String name) {
    return jdbc.sql("select id from benchmark where team = :team and name = :name")
        .param("team", team)
        .param("name", name)
        .query(UUID.class)
        .optional();
  }

  /** The benchmarks that judge a new version of a model. */
  public List<StoredBenchmark> judging(String team, String model, boolean lastOfJob) {
    return jdbc.sql(
            """
            select * from benchmark
            where team = :team and model = :model and (every_version or :lastOfJob)
            order by id
            """)
        .param("team", team)
        .param("model", model)
        .param("lastOfJob", lastOfJob)
        .query(this::row)
        .list();
  }

  List<StoredBenchmark> list(
      TeamFilter teams,
      PageQuery page,
      @Nullable String model,
      @Nullable UUID task,
      TextQuery search) {
    return search
        .bind(
            jdbc.sql(
                "select b.* from benchmark b where "
                    + teams.sql("b.team")
                    + " and (cast(:model as text) is null or b.model = :model)"
                    + " and (cast(:task as uuid) is null or b.task = :task) and"
                    + search.sql("benchmark", "b", "name", "name", "model", "split")),
            page)
        .param("teams", teams.parameter())
        .param("model", model)
        .param("task", task)
        .query(this::row)
        .list();
  }

  private StoredBenchmark row(ResultSet row, int number) throws SQLException {
    return new StoredBenchmark(
        new Benchmark(
            row.getObject("id", UUID.class),
            row.getString("team"),
            row.getString("name"),
            row.getString("model"),
            row.getObject("task", UUID.class),
            row.getInt("revision"),
            row.getObject("dataset_version", UUID.class),
            row.getString("split"),
            row.getString("label_space"),
            row.getBoolean("every_version"),
            row.getObject("created_at", OffsetDateTime.class).toInstant(),
            row.getString("created_by"),
            row.getLong("etag")),
        json.read(row, "definition", Task.class),
        row.getString("manifest"));
  }
}
