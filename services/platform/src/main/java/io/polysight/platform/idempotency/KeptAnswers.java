package io.polysight.platform.idempotency;

import io.polysight.platform.store.JsonColumn;
import io.polysight.platform.web.Problems;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** The table of keys and answers. */
final class KeptAnswers {
  /** No request runs longer: one still open after it was cut off by a crash. */
  private static final Duration LONGEST_REQUEST = Duration.ofMinutes(2);

  private final JdbcClient database;
  private final JsonColumn json;

  KeptAnswers(JdbcClient database, JsonColumn json) {
    this.database = database;
    this.json = json;
  }

  /**
   * One use of a key.
   *
   * @param route method and path
   * @param digest of the body
   */
  record Use(String subject, String route, String key, String digest) {}

  private record Row(String digest, Instant createdAt, @Nullable KeptAnswer answer) {}

  /**
   * The answer given before; empty when the key is new and now reserved for this request.
   *
   * @throws io.polysight.platform.web.ProblemException 422 for another body under the same key, 409
   *     while the first request runs or when nobody knows how it ended
   */
  Optional<KeptAnswer> reserve(Use use) {
    int inserted =
        database
            .sql(
                """
                insert into idempotency_key (subject, route, key, body_digest)
                values (:subject, :route, :key, :digest) on conflict do nothing
                """)
            .param("subject", use.subject())
            .param("route", use.route())
            .param("key", use.key())
            .param("digest", use.digest())
            .update();
    if (inserted == 1) {
      return Optional.empty();
    }
    List<Row> rows = rows(use);
    if (rows.isEmpty()) {
      throw Problems.conflict(
          "The first request with this Idempotency-Key has just failed; send this one again.");
    }
    Row row = rows.getFirst();
    if (!row.digest().equals(use.digest())) {
      throw Problems.keyReused(use.key());
    }
    if (row.answer() == null) {
      throw Problems.conflict(
          row.createdAt().plus(LONGEST_REQUEST).isAfter(Instant.now())
              ? "The first request with this Idempotency-Key is still running; ask again shortly."
              : "The service stopped while it served the first request with this Idempotency-Key;"
                  + " look whether it took effect, and use a new key if it did not.");
    }
    return Optional.of(row.answer());
  }

  private List<Row> rows(Use use) {
    return database
        .sql(
            """
            select body_digest, created_at, status, headers, body from idempotency_key
            where subject = :subject and route = :route and key = :key
            """)
        .param("subject", use.subject())
        .param("route", use.route())
        .param("key", use.key())
        .query(this::row)
        .list();
  }

  private Row row(ResultSet row, int number) throws SQLException {
    int status = row.getInt("status");
    KeptAnswer answer =
        row.wasNull()
            ? null
            : new KeptAnswer(
                status,
                json.read(row, "headers", new TypeReference<Map<String, String>>() {}),
                row.getBytes("body"));
    return new Row(
        row.getString("body_digest"), row.getTimestamp("created_at").toInstant(), answer);
  }

  void keep(Use use, KeptAnswer answer) {
    database
        .sql(
            """
            update idempotency_key set status = :status, headers = :headers, body = :body
            where subject = :subject and route = :route and key = :key
            """)
        .param("status", answer.status())
        .param("headers", json.of(answer.headers()))
        .param("body", answer.body())
        .param("subject", use.subject())
        .param("route", use.route())
        .param("key", use.key())
        .update();
  }

  /** The request took no effect: the key is free again. */
  void release(Use use) {
    database
        .sql(
            """
            delete from idempotency_key
            where subject = :subject and route = :route and key = :key and status is null
            """)
        .param("subject", use.subject())
        .param("route", use.route())
        .param("key", use.key())
        .update();
  }
}
