package io.polysight.eval.run;

import io.polysight.contracts.evaluations.EvaluationReport;
import io.polysight.contracts.evaluations.EvaluationReport.Timing;
import io.polysight.eval.report.Noted;
import io.polysight.platform.store.JsonColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reports of finished runs; read apart from the runs, for they are large. */
public final class ReportStore {
  private final JdbcClient jdbc;
  private final JsonColumn json;

  ReportStore(JdbcClient jdbc, JsonColumn json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The report of a finished run, whosever it is. */
  public Optional<EvaluationReport> report(UUID evaluation) {
    return jdbc.sql(
            """
            select report, total, started_at, predicted_at, finished_at from evaluation
            where id = :id and report is not null
            """)
        .param("id", evaluation)
        .query(
            (row, number) -> timed(json.read(row, "report", EvaluationReport.class), timing(row)))
        .optional();
  }

  Optional<Noted> noted(UUID evaluation) {
    return jdbc.sql("select noted from evaluation where id = :id and noted is not null")
        .param("id", evaluation)
        .query((row, number) -> json.read(row, "noted", Noted.class))
        .optional();
  }

  private static EvaluationReport timed(EvaluationReport report, @Nullable Timing timing) {
    return new EvaluationReport(
        report.evaluation(),
        report.classes(),
        report.definition(),
        report.classFigures(),
        report.curves(),
        report.confusion(),
        report.reliability(),
        report.slices(),
        timing);
  }

  private static @Nullable Timing timing(ResultSet row) throws SQLException {
    OffsetDateTime started = row.getObject("started_at", OffsetDateTime.class);
    OffsetDateTime predicted = row.getObject("predicted_at", OffsetDateTime.class);
    OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
    if (started == null || predicted == null || finished == null) {
      return null;
    }
    double predicting = seconds(started, predicted);
    return new Timing(
        predicting,
        seconds(predicted, finished),
        row.getLong("total") / Math.max(predicting, 0.001));
  }

  private static double seconds(OffsetDateTime from, OffsetDateTime until) {
    return Duration.between(from, until).toNanos() / 1e9;
  }
}
