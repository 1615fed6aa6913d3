package io.polysight.platform.events;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox as the relay sees it. */
final class OutboxTable {
  /** Any number, as long as nothing else locks on it in a service's database. */
  private static final long RELAY_LOCK = 0x706f6c79L;

  private final JdbcClient database;

  OutboxTable(JdbcClient database) {
    this.database = database;
  }

  /** An event and its place in the order of events. */
  record Entry(long sequence, Envelope envelope) {}

  /** Whether this transaction is the only relay of the service until it ends. */
  boolean lock() {
    return database
        .sql("select pg_try_advisory_xact_lock(:lock)")
        .param("lock", RELAY_LOCK)
        .query(Boolean.class)
        .single();
  }

  List<Entry> unsent(int most) {
    return database
        .sql(
            """
            select seq, id, type, team, aggregate, actor, data, traceparent, created_at
            from outbox where sent_at is null order by seq limit :most
            """)
        .param("most", most)
        .query(OutboxTable::entry)
        .list();
  }

  private static Entry entry(ResultSet row, int number) throws SQLException {
    return new Entry(
        row.getLong("seq"),
        new Envelope(
            row.getObject("id", UUID.class),
            row.getString("type"),
            row.getString("team"),
            row.getObject("aggregate", UUID.class),
            row.getString("actor"),
            row.getTimestamp("created_at").toInstant(),
            row.getString("traceparent"),
            row.getString("data").getBytes(StandardCharsets.UTF_8)));
  }

  void markSent(List<Long> sequences) {
    database
        .sql("update outbox set sent_at = now() where seq = any(:sequences)")
        .param("sequences", sequences.toArray(Long[]::new))
        .update();
  }

  /** Seconds since the oldest event that has not left; 0 when all have. */
  double oldestUnsentSeconds() {
    return database
        .sql(
            """
            select coalesce(extract(epoch from now() - min(created_at)), 0)
            from outbox where sent_at is null
            """)
        .query(Double.class)
        .single();
  }

  /** Forgets what was sent, handled and answered longer ago than {@code retention}. */
  void purge(Duration retention) {
    Timestamp before = Timestamp.from(java.time.Instant.now().minus(retention));
    for (String statement :
        List.of(
            "delete from outbox where sent_at < :before",
            "delete from processed_event where handled_at < :before",
            "delete from idempotency_key where created_at < :before")) {
      database.sql(statement).param("before", before).update();
    }
  }
}
