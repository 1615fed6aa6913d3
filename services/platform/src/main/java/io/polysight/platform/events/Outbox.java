package io.polysight.platform.events;

import io.polysight.contracts.EventType;
import io.polysight.platform.security.Caller;
import io.polysight.platform.store.Ids;
import io.polysight.platform.trace.CurrentTrace;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Where a service writes the events it tells: in the transaction of what they tell of. */
public final class Outbox {
  /** Below Kafka's default limit of 1 MiB for a message, with room for headers. */
  private static final int MAX_BYTES = 900_000;

  private final JdbcClient database;
  private final JsonMapper json;
  private final CurrentTrace trace;
  private final Runnable wake;

  Outbox(JdbcClient database, JsonMapper json, CurrentTrace trace, Runnable wake) {
    this.database = database;
    this.json = json;
    this.trace = trace;
    this.wake = wake;
  }

  /**
   * Writes an event, with the caller of the request being served as its actor; it leaves for Kafka
   * when the transaction commits, after every earlier event of the same aggregate.
   *
   * @param team owner of what happened
   * @param aggregate what it happened to
   * @param data of the record type of {@code type}
   * @return the event's id
   * @throws IllegalStateException outside a transaction
   */
  public UUID publish(EventType type, String team, UUID aggregate, Record data) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          type.type()
              + " is published outside a transaction; it could tell of what never happened");
    }
    if (!type.data().isInstance(data)) {
      throw new IllegalArgumentException(
          type.type() + " carries " + type.data().getSimpleName() + ", not " + data.getClass());
    }
    String body = json.writeValueAsString(data);
    int bytes = body.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MAX_BYTES) {
      throw new IllegalArgumentException(
          type.type() + " has " + bytes + " bytes; a message holds at most " + MAX_BYTES);
    }
    UUID id = Ids.next();
    insert(type, team, aggregate, id, body);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            wake.run();
          }
        });
    return id;
  }

  /**
   * The lock makes transactions on one aggregate commit in the order of their sequence numbers, so
   * that the relay never sees a later event before an earlier one.
   */
  private void insert(EventType type, String team, UUID aggregate, UUID id, String body) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended(:aggregate, 7))")
        .param("aggregate", aggregate.toString())
        .query((row, number) -> 0)
        .list();
    database
        .sql(
            """
            insert into outbox (id, type, team, aggregate, actor, data, traceparent)
            values (:id, :type, :team, :aggregate, :actor, :data, :traceparent)
            """)
        .param("id", id)
        .param("type", type.type())
        .param("team", team)
        .param("aggregate", aggregate)
        .param("actor", Caller.current().map(Caller::name).orElse(null))
        .param("data", body)
        .param("traceparent", trace.traceparent())
        .update();
  }
}
