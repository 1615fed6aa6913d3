package io.polysight.eval.forecast;

import io.polysight.contracts.evaluations.ScoreForecast;
import io.polysight.platform.store.JsonColumn;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of forecasts as a queue. Every move names the claim it is made under and does nothing
 * when another worker has taken the forecast since.
 */
@Repository
class ForecastQueue {
  private final JdbcClient jdbc;
  private final ForecastStore forecasts;
  private final JsonColumn json;

  ForecastQueue(JdbcClient jdbc, ForecastStore forecasts, JsonColumn json) {
    this.jdbc = jdbc;
    this.forecasts = forecasts;
    this.json = json;
  }

  /** Takes the forecast that waits longest, for the caller alone until {@code until}. */
  Optional<StoredForecast> claim(Instant now, Instant until) {
    return jdbc.sql(
            """
            update score_forecast set due_at = :until, claims = claims + 1
            where id = (select id from score_forecast
                        where state not in ('FINISHED', 'FAILED') and due_at <= :now
                        order by due_at, id limit 1 for update skip locked)
            returning *
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .query(forecasts::row)
        .optional();
  }

  /** Looks at it again when due; so a worker keeps what it holds. */
  void due(StoredForecast forecast, Instant due) {
    held(forecast, "due_at = :due").param("due", due.atOffset(ZoneOffset.UTC)).update();
  }

  /** A batch answers the images; look at it when due. */
  void predicting(StoredForecast forecast, UUID batch, long done, long total, Instant due) {
    held(
            forecast,
            "state = 'PREDICTING', batch = :batch, done = :done, total = :total, due_at = :due")
        .param("batch", batch)
        .param("done", done)
        .param("total", total)
        .param("due", due.atOffset(ZoneOffset.UTC))
        .update();
  }

  void forecasting(StoredForecast forecast, String predictions, long total, Instant due) {
    held(
            forecast,
            """
            state = 'FORECASTING', predictions = :predictions, done = :total, total = :total,
            due_at = :due
            """)
        .param("predictions", predictions)
        .param("total", total)
        .param("due", due.atOffset(ZoneOffset.UTC))
        .update();
  }

  void finish(StoredForecast forecast, ScoreForecast.Figures figures, Instant now) {
    held(forecast, "state = 'FINISHED', figures = :figures, finished_at = :now")
        .param("figures", json.of(figures))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void fail(StoredForecast forecast, String reason, Instant now) {
    held(forecast, "state = 'FAILED', failure = :reason, finished_at = :now")
        .param("reason", reason)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private JdbcClient.StatementSpec held(StoredForecast forecast, String change) {
    return jdbc.sql(
            "update score_forecast set "
                + change
                + " where id = :id and claims = :claim and state not in ('FINISHED', 'FAILED')")
        .param("id", forecast.forecast().id())
        .param("claim", forecast.claim());
  }
}
