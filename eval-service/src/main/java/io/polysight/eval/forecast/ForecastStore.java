package io.polysight.eval.forecast;

import io.polysight.contracts.evaluations.ScoreForecast;
import io.polysight.platform.security.TeamFilter;
import io.polysight.platform.store.JsonColumn;
import io.polysight.platform.web.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Forecasts in the database; what was measured since is found apart. */
@Repository
class ForecastStore {
  private final JdbcClient jdbc;
  private final JsonColumn json;

  ForecastStore(JdbcClient jdbc, JsonColumn json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * Queues a forecast unless there is one of the same; that is queued again where it failed.
   *
   * @return the id of the one there is
   */
  UUID queue(ScoreForecast forecast) {
    jdbc.sql(
            """
            insert into score_forecast
              (id, team, task, revision, dataset_version, split, model_version, model,
               model_number, source_evaluation, source, state, attempt, done, total, created_at,
               created_by, due_at, claims)
            values
              (:id, :team, :task, :revision, :datasetVersion, :split, :modelVersion, :model,
               :number, :evaluation, :source, 'QUEUED', 1, 0, 0, :createdAt, :createdBy,
               :createdAt, 0)
            on conflict on constraint score_forecast_once do update
            set state = 'QUEUED', attempt = score_forecast.attempt + 1, batch = null,
                predictions = null, done = 0, total = 0, failure = null, finished_at = null,
                due_at = excluded.due_at
            where score_forecast.state = 'FAILED'
            """)
        .param("id", forecast.id())
        .param("team", forecast.team())
        .param("task", forecast.task())
        .param("revision", forecast.revision())
        .param("datasetVersion", forecast.datasetVersion())
        .param("split", forecast.split())
        .param("modelVersion", forecast.modelVersion())
        .param("model", forecast.model())
        .param("number", forecast.modelNumber())
        .param("evaluation", forecast.source().evaluation())
        .param("source", json.of(forecast.source()))
        .param("createdAt", forecast.createdAt().atOffset(ZoneOffset.UTC))
        .param("createdBy", forecast.createdBy())
        .update();
    return jdbc.sql(
            """
            select id from score_forecast
            where task = :task and revision = :revision and dataset_version = :datasetVersion
              and split = :split and model_version = :modelVersion
              and source_evaluation = :evaluation
            """)
        .param("task", forecast.task())
        .param("revision", forecast.revision())
        .param("datasetVersion", forecast.datasetVersion())
        .param("split", forecast.split())
        .param("modelVersion", forecast.modelVersion())
        .param("evaluation", forecast.source().evaluation())
        .query(UUID.class)
        .single();
  }

  Optional<ScoreForecast> find(UUID id) {
    return jdbc.sql("select * from score_forecast where id = :id")
        .param("id", id)
        .query(this::row)
        .optional()
        .map(StoredForecast::forecast);
  }

  List<ScoreForecast> list(TeamFilter teams, @Nullable UUID task, PageQuery page) {
    return jdbc
        .sql(
            "select * from score_forecast where "
                + teams.sql("team")
                + """
                 and (cast(:task as uuid) is null or task = :task)
                and id < :before order by id desc limit :rows
                """)
        .param("teams", teams.parameter())
        .param("task", task)
        .param("before", page.before())
        .param("rows", page.rows())
        .query(this::row)
        .list()
        .stream()
        .map(StoredForecast::forecast)
        .toList();
  }

  StoredForecast row(ResultSet row, int number) throws SQLException {
    OffsetDateTime finishedAt = row.getObject("finished_at", OffsetDateTime.class);
    return new StoredForecast(
        new ScoreForecast(
            row.getObject("id", UUID.class),
            row.getString("team"),
            row.getObject("task", UUID.class),
            row.getInt("revision"),
            row.getObject("dataset_version", UUID.class),
            row.getString("split"),
            row.getObject("model_version", UUID.class),
            row.getString("model"),
            row.getInt("model_number"),
            json.read(row, "source", ScoreForecast.Source.class),
            ScoreForecast.State.valueOf(row.getString("state")),
            row.getLong("done"),
            row.getLong("total"),
            json.readNullable(row, "figures", ScoreForecast.Figures.class),
            null,
            row.getString("failure"),
            row.getObject("created_at", OffsetDateTime.class).toInstant(),
            row.getString("created_by"),
            finishedAt == null ? null : finishedAt.toInstant()),
        row.getInt("attempt"),
        row.getObject("batch", UUID.class),
        row.getString("predictions"),
        row.getInt("claims"));
  }
}
