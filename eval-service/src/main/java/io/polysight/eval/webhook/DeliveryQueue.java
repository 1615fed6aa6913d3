package io.polysight.eval.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Webhooks as a queue: who takes one sends its oldest message, so that a webhook's messages keep
 * their order and a webhook that fails delays nobody else.
 */
@Repository
class DeliveryQueue {
  private final JdbcClient jdbc;

  DeliveryQueue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes the webhook that waits longest, for the caller alone until {@code until}. */
  Optional<Due> claim(Instant now, Instant until) {
    return jdbc.sql(
            """
            with taken as (
              update webhook set due_at = :until, claims = claims + 1
              where id = (select w.id from webhook w
                          where w.state = 'ACTIVE' and w.due_at <= :now
                          and exists (select 1 from webhook_delivery d
                                      where d.webhook = w.id and d.state = 'PENDING')
                          order by w.due_at, w.id limit 1 for update skip locked)
              returning *)
            select t.id, t.url, t.secret, t.claims, t.failures, t.failing_since,
                   case when t.old_secret_until > :now then t.old_secret end as old_secret,
                   d.id as delivery, d.event, d.body, d.attempts, d.tries
            from taken t join lateral (
              select * from webhook_delivery where webhook = t.id and state = 'PENDING'
              order by seq limit 1) d on true
            """)
        .param("now", utc(now))
        .param("until", utc(until))
        .query(DeliveryQueue::due)
        .optional();
  }

  private static Due due(ResultSet row, int number) throws SQLException {
    OffsetDateTime since = row.getObject("failing_since", OffsetDateTime.class);
    return new Due(
        row.getObject("id", UUID.class),
        row.getString("url"),
        Stream.of(row.getString("secret"), row.getString("old_secret"))
            .filter(Objects::nonNull)
            .map(Secret::new)
            .toList(),
        row.getInt("claims"),
        row.getInt("failures"),
        since == null ? null : since.toInstant(),
        row.getObject("delivery", UUID.class),
        row.getObject("event", UUID.class),
        row.getString("body"),
        row.getInt("attempts"),
        row.getInt("tries"));
  }

  /** The message arrived; the next one may be sent at once. */
  @Transactional
  void delivered(Due due, Sender.Outcome outcome) {
    if (next(due, 0, null, outcome.at())) {
      attempted(due, outcome, "DELIVERED");
    }
  }

  /**
   * The message did not arrive.
   *
   * @param givenUp whether the next message is sent instead
   * @param next when to send again
   */
  @Transactional
  void failed(Due due, Sender.Outcome outcome, boolean givenUp, Instant next) {
    Instant since = due.failingSince() == null ? outcome.at() : due.failingSince();
    if (next(due, due.failures() + 1, since, next)) {
      attempted(due, outcome, givenUp ? "FAILED" : "PENDING");
    }
  }

  /** Sends nothing more; what waits is given up. */
  @Transactional
  void disable(Due due, Sender.Outcome outcome, String because) {
    failed(due, outcome, true, outcome.at());
    boolean disabled =
        jdbc.sql(
                    """
                    update webhook set state = 'DISABLED', disabled_because = :because,
                                       etag = etag + 1
                    where id = :id and claims = :claim
                    """)
                .param("id", due.webhook())
                .param("claim", due.claim())
                .param("because", because)
                .update()
            == 1;
    if (disabled) {
      giveUpPending(due.webhook(), "the webhook was disabled: " + because);
    }
  }

  void giveUpPending(UUID webhook, String why) {
    jdbc.sql(
            """
            update webhook_delivery set state = 'FAILED', failure = :why
            where webhook = :webhook and state = 'PENDING'
            """)
        .param("webhook", webhook)
        .param("why", why)
        .update();
  }

  /** Returns false, and changes nothing, when another worker has taken the webhook since. */
  private boolean next(Due due, int failures, @Nullable Instant failingSince, Instant next) {
    return jdbc.sql(
                """
                update webhook set failures = :failures, failing_since = :since, due_at = :next
                where id = :id and claims = :claim
                """)
            .param("failures", failures)
            .param(
                "since",
                failingSince == null ? null : utc(failingSince),
                Types.TIMESTAMP_WITH_TIMEZONE)
            .param("next", utc(next))
            .param("id", due.webhook())
            .param("claim", due.claim())
            .update()
        == 1;
  }

  private void attempted(Due due, Sender.Outcome outcome, String state) {
    jdbc.sql(
            """
            update webhook_delivery set state = :state, attempts = attempts + 1, tries = tries + 1,
                                        status = :status, failure = :failure, attempted_at = :at
            where id = :id
            """)
        .param("state", state)
        .param("status", outcome.status(), Types.INTEGER)
        .param("failure", outcome.failure(), Types.VARCHAR)
        .param("at", utc(outcome.at()))
        .param("id", due.delivery())
        .update();
    jdbc.sql(
            """
            insert into webhook_attempt (delivery, number, at, milliseconds, status, failure)
            values (:delivery, :number, :at, :milliseconds, :status, :failure)
            """)
        .param("delivery", due.delivery())
        .param("number", due.attempts() + 1)
        .param("at", utc(outcome.at()))
        .param("milliseconds", outcome.took().toMillis())
        .param("status", outcome.status(), Types.INTEGER)
        .param("failure", outcome.failure(), Types.VARCHAR)
        .update();
  }

  /** Forgets what was settled long ago. */
  void forget(Instant before) {
    jdbc.sql("delete from webhook_delivery where created_at < :before and state <> 'PENDING'")
        .param("before", utc(before))
        .update();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
