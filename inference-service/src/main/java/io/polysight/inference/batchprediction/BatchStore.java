package io.polysight.inference.batchprediction;

import io.polysight.contracts.serving.BatchCreation;
import io.polysight.contracts.serving.BatchEmbeddingCreation;
import io.polysight.contracts.serving.BatchPrediction;
import io.polysight.contracts.serving.BatchPrediction.State;
import io.polysight.contracts.serving.BatchPredictionCreation;
import io.polysight.contracts.serving.PromptWeightingCreation;
import io.polysight.platform.store.JsonColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The queue of batches in the database. */
final class BatchStore {
  private final JdbcClient jdbc;
  private final JsonColumn json;

  BatchStore(JdbcClient jdbc, JsonColumn json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** A batch somebody runs. */
  record Claimed(UUID id, BatchCreation request) {}

  void add(UUID id, BatchCreation request) {
    jdbc.sql(
            """
            insert into batch_prediction (id, team, request, state)
            values (:id, :team, :request, 'QUEUED')
            """)
        .param("id", id)
        .param("team", request.team())
        .param("request", json.of(request))
        .update();
  }

  Optional<BatchPrediction> find(UUID id) {
    return jdbc.sql(
            "select id, team, state, done, total, key, failure from batch_prediction where id = :id")
        .param("id", id)
        .query(BatchStore::batch)
        .optional();
  }

  /** Takes the oldest batch that nobody runs. */
  Optional<Claimed> claim(Duration validity) {
    return jdbc.sql(
            """
            update batch_prediction
            set state = 'RUNNING', done = 0, claimed_until = now() + make_interval(secs => :secs)
            where id = (
              select id from batch_prediction
              where (state = 'QUEUED' and coalesce(claimed_until, now()) <= now())
                 or (state = 'RUNNING' and claimed_until < now())
              order by id limit 1 for update skip locked)
            returning id, request
            """)
        .param("secs", validity.toMillis() / 1e3)
        .query((row, number) -> new Claimed(row.getObject("id", UUID.class), request(row)))
        .optional();
  }

  void progress(UUID id, long done, long total) {
    jdbc.sql("update batch_prediction set done = :done, total = :total where id = :id")
        .param("id", id)
        .param("done", done)
        .param("total", total)
        .update();
  }

  /** Whoever runs it still does. */
  void keep(UUID id, Duration validity) {
    jdbc.sql(
            """
            update batch_prediction set claimed_until = now() + make_interval(secs => :secs)
            where id = :id and state = 'RUNNING'
            """)
        .param("id", id)
        .param("secs", validity.toMillis() / 1e3)
        .update();
  }

  /**
   * @param key of the file, for a batch that writes one
   */
  void finish(UUID id, @Nullable String key) {
    jdbc.sql("update batch_prediction set state = 'FINISHED', key = :key where id = :id")
        .param("id", id)
        .param("key", key)
        .update();
  }

  void fail(UUID id, String reason) {
    jdbc.sql("update batch_prediction set state = 'FAILED', failure = :reason where id = :id")
        .param("id", id)
        .param("reason", reason)
        .update();
  }

  /** Puts a batch back; it starts over when {@code after} has passed. */
  void requeue(UUID id, Duration after) {
    jdbc.sql(
            """
            update batch_prediction set state = 'QUEUED', done = 0,
              claimed_until = now() + make_interval(secs => :secs)
            where id = :id
            """)
        .param("id", id)
        .param("secs", after.toMillis() / 1e3)
        .update();
  }

  /** Only prompt weights have a rule, and only they and predictions a task. */
  private BatchCreation request(ResultSet row) throws SQLException {
    JsonNode request = json.read(row, "request", JsonNode.class);
    if (request.has("rule")) {
      return json.read(row, "request", PromptWeightingCreation.class);
    }
    return request.has("task")
        ? json.read(row, "request", BatchPredictionCreation.class)
        : json.read(row, "request", BatchEmbeddingCreation.class);
  }

  private static BatchPrediction batch(ResultSet row, int number) throws SQLException {
    return new BatchPrediction(
        row.getObject("id", UUID.class),
        row.getString("team"),
        State.valueOf(row.getString("state")),
        row.getLong("done"),
        row.getLong("total"),
        row.getString("key"),
        row.getString("failure"));
  }
}
