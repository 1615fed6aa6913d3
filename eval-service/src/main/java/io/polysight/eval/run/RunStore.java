package io.polysight.eval.run;

import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.evaluations.Score;
import io.polysight.platform.security.Caller;
import io.polysight.platform.security.TeamFilter;
import io.polysight.platform.store.JsonColumn;
import io.polysight.platform.web.PageQuery;
import io.polysight.platform.web.Problems;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** Runs in the database: asked for, found, listed. */
public final class RunStore {
  static final String SELECT =
      """
      select e.id, e.team, e.benchmark, e.model_version, e.state, e.done, e.total, e.scores, e.chance,
             e.predictions, e.failure, e.created_at, e.finished_at, e.batch, e.claims,
             e.waiting_since, e.waits, b.name as benchmark_name
      from evaluation e join benchmark b on b.id = e.benchmark
      """;
  private static final TypeReference<List<Score>> SCORES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonColumn json;

  RunStore(JdbcClient jdbc, JsonColumn json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Returns false, and stores nothing, while another run judges the version by the benchmark. */
  boolean queue(UUID id, String team, UUID benchmark, UUID modelVersion, Instant now) {
    return jdbc.sql(
                """
                insert into evaluation (id, team, benchmark, model_version, state, done, total,
                                        scores, created_at, due_at, claims, waits)
                values (:id, :team, :benchmark, :modelVersion, 'QUEUED', 0, 0, '[]', :now, :now,
                        0, 0)
                on conflict (benchmark, model_version) where state not in ('FINISHED', 'FAILED')
                  do nothing
                """)
            .param("id", id)
            .param("team", team)
            .param("benchmark", benchmark)
            .param("modelVersion", modelVersion)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** The run, whosever it is. */
  public Optional<StoredRun> find(UUID id) {
    return jdbc.sql(SELECT + "where e.id = :id").param("id", id).query(this::row).optional();
  }

  /**
   * A run the caller may see whose results are there.
   *
   * @throws io.polysight.platform.web.ProblemException 404 or, before its end, 409
   */
  public EvaluationRun finished(Caller caller, UUID id) {
    EvaluationRun run = find(id).orElseThrow(() -> Problems.notFound("evaluation", id)).run();
    caller.visible(run.team(), "evaluation", id);
    if (run.state() != EvaluationRun.State.FINISHED) {
      throw Problems.conflict(
          "evaluation " + id + " is " + run.state() + "; only a FINISHED one has results");
    }
    return run;
  }

  Optional<UUID> unfinished(UUID benchmark, UUID modelVersion) {
    return jdbc.sql(
            """
            select id from evaluation where benchmark = :benchmark
            and model_version = :modelVersion and state not in ('FINISHED', 'FAILED')
            """)
        .param("benchmark", benchmark)
        .param("modelVersion", modelVersion)
        .query(UUID.class)
        .optional();
  }

  List<EvaluationRun> list(TeamFilter teams, PageQuery page, RunFilter filter) {
    return jdbc
        .sql(
            SELECT
                + "where "
                + teams.sql("e.team")
                + """
                 and (cast(:benchmark as uuid) is null or e.benchmark = :benchmark)
                and (cast(:modelVersion as uuid) is null or e.model_version = :modelVersion)
                and (cast(:state as text) is null or e.state = :state)
                and e.id < :before order by e.id desc limit :rows
                """)
        .param("teams", teams.parameter())
        .param("benchmark", filter.benchmark())
        .param("modelVersion", filter.modelVersion())
        .param("state", filter.state() == null ? null : filter.state().name())
        .param("before", page.before())
        .param("rows", page.rows())
        .query(this::row)
        .list()
        .stream()
        .map(StoredRun::run)
        .toList();
  }

  /** The latest finished run of each version judged by a benchmark. */
  public List<EvaluationRun> latestFinished(UUID benchmark) {
    return jdbc
        .sql(
            SELECT.replace("select", "select distinct on (e.model_version)")
                + """
                where e.benchmark = :benchmark and e.state = 'FINISHED'
                order by e.model_version, e.id desc
                """)
        .param("benchmark", benchmark)
        .query(this::row)
        .list()
        .stream()
        .map(StoredRun::run)
        .toList();
  }

  /** The latest finished run of a version by each benchmark that judged it. */
  public List<EvaluationRun> latestFinishedOf(UUID modelVersion) {
    return jdbc
        .sql(
            SELECT.replace("select", "select distinct on (e.benchmark)")
                + """
                where e.model_version = :modelVersion and e.state = 'FINISHED'
                order by e.benchmark, e.id desc
                """)
        .param("modelVersion", modelVersion)
        .query(this::row)
        .list()
        .stream()
        .map(StoredRun::run)
        .toList();
  }

  StoredRun row(ResultSet row, int number) throws SQLException {
    double chance = row.getDouble("chance");
    Double knownChance = row.wasNull() ? null : chance;
    return new StoredRun(
        new EvaluationRun(
            row.getObject("id", UUID.class),
            row.getString("team"),
            row.getObject("benchmark", UUID.class),
            row.getString("benchmark_name"),
            row.getObject("model_version", UUID.class),
            EvaluationRun.State.valueOf(row.getString("state")),
            row.getLong("done"),
            row.getLong("total"),
            json.read(row, "scores", SCORES),
            knownChance,
            row.getString("predictions"),
            row.getString("failure"),
            row.getObject("created_at", OffsetDateTime.class).toInstant(),
            instant(row, "finished_at")),
        row.getObject("batch", UUID.class),
        row.getInt("claims"),
        instant(row, "waiting_since"),
        row.getInt("waits"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
