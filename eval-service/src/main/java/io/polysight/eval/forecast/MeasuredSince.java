package io.polysight.eval.forecast;

import io.polysight.contracts.evaluations.Score;
import io.polysight.contracts.evaluations.ScoreForecast;
import io.polysight.contracts.evaluations.ScoreForecast.Measured;
import io.polysight.platform.store.JsonColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** What an evaluation measured on the very images of a forecast. */
@Repository
class MeasuredSince {
  private static final String ACCURACY = "accuracy";
  private static final TypeReference<List<Score>> SCORES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonColumn json;

  MeasuredSince(JdbcClient jdbc, JsonColumn json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The forecast with the latest such measurement, where there is one. */
  ScoreForecast beside(ScoreForecast forecast) {
    return new ScoreForecast(
        forecast.id(),
        forecast.team(),
        forecast.task(),
        forecast.revision(),
        forecast.datasetVersion(),
        forecast.split(),
        forecast.modelVersion(),
        forecast.model(),
        forecast.modelNumber(),
        forecast.source(),
        forecast.state(),
        forecast.done(),
        forecast.total(),
        forecast.figures(),
        measured(forecast),
        forecast.failure(),
        forecast.createdAt(),
        forecast.createdBy(),
        forecast.finishedAt());
  }

  private @Nullable Measured measured(ScoreForecast forecast) {
    return jdbc.sql(
            """
            select e.id, e.scores, b.id as benchmark, b.name
            from evaluation e join benchmark b on b.id = e.benchmark
            where b.team = :team and b.task = :task and b.revision = :revision
              and b.dataset_version = :datasetVersion and b.split = :split
              and e.model_version = :modelVersion and e.state = 'FINISHED'
            order by e.id desc limit 1
            """)
        .param("team", forecast.team())
        .param("task", forecast.task())
        .param("revision", forecast.revision())
        .param("datasetVersion", forecast.datasetVersion())
        .param("split", forecast.split())
        .param("modelVersion", forecast.modelVersion())
        .query(this::row)
        .optional()
        .flatMap(found -> found)
        .orElse(null);
  }

  private Optional<Measured> row(ResultSet row, int number) throws SQLException {
    UUID evaluation = row.getObject("id", UUID.class);
    UUID benchmark = row.getObject("benchmark", UUID.class);
    String name = row.getString("name");
    return json.read(row, "scores", SCORES).stream()
        .filter(score -> score.metric().equals(ACCURACY))
        .findFirst()
        .map(score -> new Measured(evaluation, benchmark, name, score));
  }
}
