package io.polysight.eval.run;

import io.polysight.contracts.evaluations.EvaluationReport;
import io.polysight.contracts.evaluations.Score;
import io.polysight.eval.report.Noted;
import io.polysight.platform.store.JsonColumn;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of runs as a queue. Every move names the claim it is made under and does nothing when
 * another worker has taken the run since.
 */
@Repository
class RunQueue {
  private final JdbcClient jdbc;
  private final RunStore runs;
  private final JsonColumn json;

  RunQueue(JdbcClient jdbc, RunStore runs, JsonColumn json) {
    this.jdbc = jdbc;
    this.runs = runs;
    this.json = json;
  }

  /** Takes the run that waits longest, for the caller alone until {@code until}. */
  Optional<StoredRun> claim(Instant now, Instant until) {
    return jdbc.sql(
            """
            with due as (
              update evaluation set due_at = :until, claims = claims + 1,
                                    started_at = coalesce(started_at, :now)
              where id = (select id from evaluation
                          where state not in ('FINISHED', 'FAILED') and due_at <= :now
                          order by due_at, id limit 1 for update skip locked)
              returning *)
            select e.*, b.name as benchmark_name from due e join benchmark b on b.id = e.benchmark
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .query(runs::row)
        .optional();
  }

  void hold(StoredRun run, Instant until) {
    held(run, "due_at = :until").param("until", until.atOffset(ZoneOffset.UTC)).update();
  }

  /** A batch predicts; look at it when due. */
  void predicting(StoredRun run, UUID batch, long done, long total, Instant due) {
    held(
            run,
            """
            state = 'PREDICTING', batch = :batch, done = :done, total = :total, due_at = :due,
            waiting_since = null, waits = 0
            """)
        .param("batch", batch)
        .param("done", done)
        .param("total", total)
        .param("due", due.atOffset(ZoneOffset.UTC))
        .update();
  }

  void scoring(StoredRun run, String predictions, long total, Instant due) {
    held(
            run,
            """
            state = 'SCORING', predictions = :predictions, done = :total, total = :total,
            predicted_at = coalesce(predicted_at, :due), due_at = :due, waiting_since = null,
            waits = 0
            """)
        .param("predictions", predictions)
        .param("total", total)
        .param("due", due.atOffset(ZoneOffset.UTC))
        .update();
  }

  void waiting(StoredRun run, Instant since, int waits, Instant due) {
    held(run, "waiting_since = :since, waits = :waits, due_at = :due")
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("waits", waits)
        .param("due", due.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Returns false when the claim is lost. */
  boolean finish(
      StoredRun run,
      List<Score> scores,
      @Nullable Double chance,
      EvaluationReport report,
      Noted noted,
      Instant now) {
    return held(
                run,
                """
                state = 'FINISHED', scores = :scores, chance = :chance, report = :report,
                noted = :noted, finished_at = :now, waiting_since = null, waits = 0
                """)
            .param("scores", json.of(scores))
            .param("chance", chance, java.sql.Types.DOUBLE)
            .param("report", json.of(report))
            .param("noted", json.of(noted))
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Returns false when the claim is lost. */
  boolean fail(StoredRun run, String reason, Instant now) {
    return held(run, "state = 'FAILED', failure = :reason, finished_at = :now")
            .param("reason", reason)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec held(StoredRun run, String change) {
    return jdbc.sql(
            "update evaluation set "
                + change
                + " where id = :id and claims = :claim and state not in ('FINISHED', 'FAILED')")
        .param("id", run.run().id())
        .param("claim", run.claim());
  }
}
