package io.polysight.eval.webhook;

import io.polysight.contracts.webhooks.DeliveryDetail;
import io.polysight.contracts.webhooks.DeliveryDetail.Attempt;
import io.polysight.contracts.webhooks.WebhookDelivery;
import io.polysight.platform.store.Ids;
import io.polysight.platform.web.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages and what became of them. */
@Repository
class DeliveryStore {
  private final JdbcClient jdbc;

  DeliveryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Does nothing when the webhook was told of the event already. */
  void add(UUID webhook, Message message) {
    jdbc.sql(
            """
            insert into webhook_delivery (id, webhook, event, event_type, body, state, attempts,
                                          tries, created_at)
            values (:id, :webhook, :event, :type, :body, 'PENDING', 0, 0, :now)
            on conflict (webhook, event) do nothing
            """)
        .param("id", Ids.next())
        .param("webhook", webhook)
        .param("event", message.event())
        .param("type", message.type())
        .param("body", message.body())
        .param("now", Instant.now().atOffset(ZoneOffset.UTC))
        .update();
  }

  List<WebhookDelivery> list(UUID webhook, WebhookDelivery.@Nullable State state, PageQuery page) {
    return jdbc.sql(
            """
            select * from webhook_delivery where webhook = :webhook
            and (cast(:state as text) is null or state = :state)
            and id < :before order by id desc limit :rows
            """)
        .param("webhook", webhook)
        .param("state", state == null ? null : state.name(), java.sql.Types.VARCHAR)
        .param("before", page.before())
        .param("rows", page.rows())
        .query(DeliveryStore::row)
        .list();
  }

  Optional<DeliveryDetail> find(UUID webhook, UUID id) {
    List<Attempt> attempts =
        jdbc.sql("select * from webhook_attempt where delivery = :id order by number")
            .param("id", id)
            .query((row, number) ->
                new Attempt(
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getLong("milliseconds"),
                    row.getObject("status", Integer.class),
                    row.getString("failure")))
            .list();
    return jdbc.sql("select * from webhook_delivery where webhook = :webhook and id = :id")
        .param("webhook", webhook)
        .param("id", id)
        .query(
            (row, number) -> new DeliveryDetail(row(row, number), row.getString("body"), attempts))
        .optional();
  }

  /** Puts a message back in its webhook's queue, in its old place, and sends at once. */
  void resend(UUID webhook, UUID id) {
    jdbc.sql("update webhook_delivery set state = 'PENDING', tries = 0 where id = :id")
        .param("id", id)
        .update();
    jdbc.sql("update webhook set due_at = now() where id = :webhook")
        .param("webhook", webhook)
        .update();
  }

  private static WebhookDelivery row(ResultSet row, int number) throws SQLException {
    OffsetDateTime attempted = row.getObject("attempted_at", OffsetDateTime.class);
    return new WebhookDelivery(
        row.getObject("id", UUID.class),
        row.getObject("webhook", UUID.class),
        row.getObject("event", UUID.class),
        row.getString("event_type"),
        WebhookDelivery.State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        row.getObject("status", Integer.class),
        row.getString("failure"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        attempted == null ? null : attempted.toInstant());
  }
}
