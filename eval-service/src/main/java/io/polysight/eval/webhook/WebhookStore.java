package io.polysight.eval.webhook;

import io.polysight.contracts.webhooks.Webhook;
import io.polysight.contracts.webhooks.WebhookChange;
import io.polysight.platform.web.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Webhooks in the database. */
@Repository
class WebhookStore {
  private final JdbcClient jdbc;

  WebhookStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns false, and stores nothing, when the team has a webhook of that address. */
  boolean insert(Webhook webhook, Secret secret) {
    return jdbc.sql(
                """
                insert into webhook (id, team, url, description, event_types, secret, state,
                                     failures, due_at, claims, created_at, created_by, etag)
                values (:id, :team, :url, :description, :eventTypes, :secret, 'ACTIVE',
                        0, :createdAt, 0, :createdAt, :createdBy, :etag)
                on conflict (team, url) do nothing
                """)
            .param("id", webhook.id())
            .param("team", webhook.team())
            .param("url", webhook.url())
            .param("description", webhook.description())
            .param("eventTypes", webhook.eventTypes().toArray(String[]::new))
            .param("secret", secret.text())
            .param("createdAt", webhook.createdAt().atOffset(ZoneOffset.UTC))
            .param("createdBy", webhook.createdBy())
            .param("etag", webhook.etag())
            .update()
        == 1;
  }

  /** The webhook, whosever it is. */
  Optional<Webhook> find(UUID id) {
    return jdbc.sql("select * from webhook where id = :id")
        .param("id", id)
        .query(WebhookStore::row)
        .optional();
  }

  /** The same, and nobody changes it until the transaction ends. */
  Optional<Webhook> lock(UUID id) {
    return jdbc.sql("select * from webhook where id = :id for update")
        .param("id", id)
        .query(WebhookStore::row)
        .optional();
  }

  List<Webhook> list(String team, PageQuery page) {
    return jdbc.sql(
            """
            select * from webhook where team = :team and id < :before
            order by id desc limit :rows
            """)
        .param("team", team)
        .param("before", page.before())
        .param("rows", page.rows())
        .query(WebhookStore::row)
        .list();
  }

  int count(String team) {
    return jdbc.sql("select count(*) from webhook where team = :team")
        .param("team", team)
        .query(Integer.class)
        .single();
  }

  /** The webhooks to tell of an event: active ones that were there when it happened. */
  List<UUID> asking(String team, String eventType, Instant happened) {
    return jdbc.sql(
            """
            select id from webhook where team = :team and state = 'ACTIVE'
            and :type = any(event_types) and created_at <= :happened
            """)
        .param("team", team)
        .param("type", eventType)
        .param("happened", happened.atOffset(ZoneOffset.UTC))
        .query(UUID.class)
        .list();
  }

  /**
   * Returns false when the team has another webhook of that address.
   *
   * @param disabledBecause null for an active one, whose failures are forgotten
   */
  boolean change(UUID id, WebhookChange change, @Nullable String disabledBecause) {
    try {
      jdbc.sql(
              """
              update webhook set url = :url, description = :description, event_types = :eventTypes,
                state = :state, disabled_because = :because, etag = etag + 1,
                failures = case when :state = 'ACTIVE' then 0 else failures end,
                failing_since = case when :state = 'ACTIVE' then null else failing_since end,
                due_at = case when :state = 'ACTIVE' then now() else due_at end
              where id = :id
              """)
          .param("url", change.url())
          .param("description", change.description())
          .param("eventTypes", change.eventTypes().toArray(String[]::new))
          .param("state", change.state().name())
          .param("because", disabledBecause, java.sql.Types.VARCHAR)
          .param("id", id)
          .update();
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  /** The present secret becomes the old one, which signs until then. */
  void rotate(UUID id, Secret secret, Instant oldUntil) {
    jdbc.sql(
            """
            update webhook set old_secret = secret, old_secret_until = :until, secret = :secret,
                               etag = etag + 1
            where id = :id
            """)
        .param("secret", secret.text())
        .param("until", oldUntil.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  /** What signs no more is not kept. */
  void forgetOldSecrets(Instant now) {
    jdbc.sql(
            """
            update webhook set old_secret = null, old_secret_until = null
            where old_secret_until <= :now
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void delete(UUID id) {
    jdbc.sql("delete from webhook where id = :id").param("id", id).update();
  }

  private static Webhook row(ResultSet row, int number) throws SQLException {
    OffsetDateTime failing = row.getObject("failing_since", OffsetDateTime.class);
    OffsetDateTime old = row.getObject("old_secret_until", OffsetDateTime.class);
    return new Webhook(
        row.getObject("id", UUID.class),
        row.getString("team"),
        row.getString("url"),
        row.getString("description"),
        Arrays.asList((String[]) row.getArray("event_types").getArray()),
        Webhook.State.valueOf(row.getString("state")),
        row.getString("disabled_because"),
        old == null || !old.toInstant().isAfter(Instant.now()) ? null : old.toInstant(),
        failing == null ? null : failing.toInstant(),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getString("created_by"),
        row.getLong("etag"));
  }
}
