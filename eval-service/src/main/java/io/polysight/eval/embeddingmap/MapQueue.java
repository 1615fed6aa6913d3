package io.polysight.eval.embeddingmap;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of maps as a queue. Every move names the claim it is made under and does nothing when
 * another worker has taken the map since.
 */
@Repository
class MapQueue {
  private final JdbcClient jdbc;

  MapQueue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes the map that waits longest, for the caller alone until {@code until}. */
  Optional<StoredMap> claim(Instant now, Instant until) {
    return jdbc.sql(
            """
            update embedding_map set due_at = :until, claims = claims + 1
            where id = (select id from embedding_map
                        where state not in ('FINISHED', 'FAILED') and due_at <= :now
                        order by due_at, id limit 1 for update skip locked)
            returning *
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .query(MapStore::row)
        .optional();
  }

  /** Looks at it again when due; so a worker keeps what it holds. */
  void due(StoredMap map, Instant due) {
    held(map, "due_at = :due").param("due", due.atOffset(ZoneOffset.UTC)).update();
  }

  /** A batch embeds; look at it when due. */
  void embedding(StoredMap map, UUID batch, long done, long total, Instant due) {
    held(map, "state = 'EMBEDDING', batch = :batch, done = :done, total = :total, due_at = :due")
        .param("batch", batch)
        .param("done", done)
        .param("total", total)
        .param("due", due.atOffset(ZoneOffset.UTC))
        .update();
  }

  void projecting(StoredMap map, String embeddings, long total, Instant due) {
    held(
            map,
            """
            state = 'PROJECTING', embeddings = :embeddings, done = :total, total = :total,
            due_at = :due
            """)
        .param("embeddings", embeddings)
        .param("total", total)
        .param("due", due.atOffset(ZoneOffset.UTC))
        .update();
  }

  void finish(StoredMap map, Instant now) {
    held(map, "state = 'FINISHED', finished_at = :now")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void fail(StoredMap map, String reason, Instant now) {
    held(map, "state = 'FAILED', failure = :reason, finished_at = :now")
        .param("reason", reason)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private JdbcClient.StatementSpec held(StoredMap map, String change) {
    return jdbc.sql(
            "update embedding_map set "
                + change
                + " where id = :id and claims = :claim and state not in ('FINISHED', 'FAILED')")
        .param("id", map.map().id())
        .param("claim", map.claim());
  }
}
