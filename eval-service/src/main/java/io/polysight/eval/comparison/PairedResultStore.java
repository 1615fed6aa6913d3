package io.polysight.eval.comparison;

import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.eval.scoring.FigureDifference;
import io.polysight.platform.store.JsonColumn;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** Paired results in the database, so that each is computed once. */
@Repository
class PairedResultStore {
  private static final TypeReference<List<FigureDifference>> DIFFERENCES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonColumn json;

  PairedResultStore(JdbcClient jdbc, JsonColumn json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Optional<PairedResult> find(EvaluationRun first, EvaluationRun second, String settings) {
    return jdbc.sql(
            """
            select samples, coalesce(images, samples) as images, differences from paired_result
            where first = :first and second = :second and settings = :settings
            """)
        .param("first", first.id())
        .param("second", second.id())
        .param("settings", settings)
        .query((row, number) ->
            new PairedResult(
                row.getLong("samples"),
                row.getLong("images"),
                json.read(row, "differences", DIFFERENCES)))
        .optional();
  }

  void keep(EvaluationRun first, EvaluationRun second, String settings, PairedResult result) {
    jdbc.sql(
            """
            insert into paired_result (first, second, team, settings, samples, images,
                                       differences)
            values (:first, :second, :team, :settings, :samples, :images, :differences)
            on conflict do nothing
            """)
        .param("first", first.id())
        .param("second", second.id())
        .param("team", first.team())
        .param("settings", settings)
        .param("samples", result.samples())
        .param("images", result.images())
        .param("differences", json.of(result.differences()))
        .update();
  }
}
