package io.polysight.registry.version;

import io.polysight.contracts.evaluations.EvaluationFinished;
import io.polysight.contracts.evaluations.Score;
import io.polysight.contracts.models.Lineage.AliasPassage;
import io.polysight.contracts.models.ModelVersion;
import io.polysight.contracts.models.VersionScore;
import io.polysight.contracts.training.CheckpointFile;
import io.polysight.contracts.training.Provenance;
import io.polysight.platform.security.TeamFilter;
import io.polysight.platform.store.JsonColumn;
import io.polysight.platform.web.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Versions and their scores in the database. */
public class VersionStore {
  private static final String SELECT =
      """
      select v.id, v.model, m.name as model_name, v.team, v.number, v.digest, v.files, v.step, v.final,
             v.provenance, v.created_at,
             coalesce((select jsonb_agg(jsonb_build_object(
                         'benchmark', s.benchmark, 'benchmarkName', s.benchmark_name,
                         'evaluation', s.evaluation,
                         'score', jsonb_build_object('metric', s.metric, 'value', s.value, 'low', s.low,
                                                     'high', s.high, 'samples', s.samples))
                         order by s.benchmark_name, s.place, s.metric)
                       from version_score s where s.version = v.id), '[]'::jsonb) as scores
      from model_version v join model m on m.id = v.model
      """;

  private final JdbcClient jdbc;
  private final JsonColumn json;

  VersionStore(JdbcClient jdbc, JsonColumn json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(ModelVersion version) {
    jdbc.sql(
            """
            insert into model_version
              (id, model, team, number, digest, files, job, step, final, provenance, created_at)
            values (:id, :model, :team, :number, :digest, :files, :job, :step, :last, :provenance, :at)
            """)
        .param("id", version.id())
        .param("model", version.model())
        .param("team", version.team())
        .param("number", version.number())
        .param("digest", version.digest())
        .param("files", json.of(version.files()))
        .param("job", version.provenance().job())
        .param("step", version.step())
        .param("last", version.last())
        .param("provenance", json.of(version.provenance()))
        .param("at", version.createdAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Replaces what the version scored on the benchmark; {@code place} 0 is the leading score. */
  void score(EvaluationFinished evaluation, Score score, int place) {
    jdbc.sql(
            """
            insert into version_score
              (version, team, benchmark, benchmark_name, evaluation, metric, value, low, high, samples, place)
            values (:version, :team, :benchmark, :name, :evaluation, :metric, :value, :low, :high, :samples, :place)
            on conflict (version, benchmark, metric) do update
              set evaluation = excluded.evaluation, value = excluded.value, low = excluded.low,
                  high = excluded.high, samples = excluded.samples, place = excluded.place
            """)
        .param("version", evaluation.modelVersion())
        .param("team", evaluation.team())
        .param("benchmark", evaluation.benchmark())
        .param("name", evaluation.benchmarkName())
        .param("evaluation", evaluation.evaluation())
        .param("metric", score.metric())
        .param("value", score.value())
        .param("low", score.low())
        .param("high", score.high())
        .param("samples", score.samples())
        .param("place", place)
        .update();
  }

  boolean exists(UUID model, UUID job, long step) {
    return jdbc.sql(
                "select count(*) from model_version where model = :model and job = :job and step = :step")
            .param("model", model)
            .param("job", job)
            .param("step", step)
            .query(Long.class)
            .single()
        > 0;
  }

  boolean imported(String team, String model, String digest) {
    return jdbc.sql(
            """
            select exists (
              select from model_version v join model m on m.id = v.model
              where m.team = :team and m.name = :model and v.digest = :digest and v.job is null)
            """)
        .param("team", team)
        .param("model", model)
        .param("digest", digest)
        .query(Boolean.class)
        .single();
  }

  public Optional<ModelVersion> find(UUID id) {
    return jdbc.sql(SELECT + " where v.id = :id").param("id", id).query(this::row).optional();
  }

  Optional<ModelVersion> find(UUID model, int number) {
    return jdbc.sql(SELECT + " where v.model = :model and v.number = :number")
        .param("model", model)
        .param("number", number)
        .query(this::row)
        .optional();
  }

  List<ModelVersion> list(UUID model, PageQuery page) {
    return jdbc.sql(
            SELECT + " where v.model = :model and v.id < :before order by v.id desc limit :rows")
        .param("model", model)
        .param("before", page.before())
        .param("rows", page.rows())
        .query(this::row)
        .list();
  }

  List<ModelVersion> list(
      TeamFilter teams, @Nullable UUID job, @Nullable List<UUID> ids, PageQuery page) {
    return jdbc.sql(
            SELECT
                + " where "
                + teams.sql("v.team")
                + """
                 and (cast(:job as uuid) is null or v.job = :job)
                and (cast(:ids as uuid[]) is null or v.id = any(:ids))
                and v.id < :before order by v.id desc limit :rows
                """)
        .param("teams", teams.parameter())
        .param("job", job)
        .param("ids", ids == null ? null : ids.toArray(UUID[]::new))
        .param("before", page.before())
        .param("rows", page.rows())
        .query(this::row)
        .list();
  }

  List<AliasPassage> passages(UUID version) {
    return jdbc.sql(
            "select alias, actor, reason, at from alias_move where version = :version order by id")
        .param("version", version)
        .query((row, number) ->
            new AliasPassage(
                row.getString("alias"),
                row.getString("actor"),
                row.getString("reason"),
                row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  void delete(UUID id) {
    jdbc.sql("delete from model_version where id = :id").param("id", id).update();
  }

  private ModelVersion row(ResultSet row, int number) throws SQLException {
    return new ModelVersion(
        row.getObject("id", UUID.class),
        row.getObject("model", UUID.class),
        row.getString("model_name"),
        row.getString("team"),
        row.getInt("number"),
        row.getString("digest"),
        Arrays.asList(json.read(row, "files", CheckpointFile[].class)),
        row.getLong("step"),
        row.getBoolean("final"),
        json.read(row, "provenance", Provenance.class),
        Arrays.asList(json.read(row, "scores", VersionScore[].class)),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }
}
