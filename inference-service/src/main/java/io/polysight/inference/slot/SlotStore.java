package io.polysight.inference.slot;

import io.polysight.inference.engine.CheckpointRef;
import io.polysight.platform.store.Ids;
import io.polysight.platform.store.JsonColumn;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is wanted of each slot, so that a restart serves again without the registry. */
final class SlotStore {
  private final JdbcClient jdbc;
  private final JsonColumn json;

  SlotStore(JdbcClient jdbc, JsonColumn json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * Notes where the alias points since {@code movedAt}; older news than what is noted is ignored.
   */
  void want(SlotKey key, CheckpointRef checkpoint, Instant movedAt) {
    jdbc.sql(
            """
            insert into serving_slot (id, team, model, wanted, moved_at)
            values (:id, :team, :model, :wanted, :moved_at)
            on conflict (team, model) do update
            set wanted = excluded.wanted, moved_at = excluded.moved_at
            where serving_slot.moved_at <= excluded.moved_at
            """)
        .param("id", Ids.next())
        .param("team", key.team())
        .param("model", key.model())
        .param("wanted", json.of(checkpoint))
        .param("moved_at", Timestamp.from(movedAt))
        .update();
  }

  List<WantedSlot> all() {
    return jdbc.sql(
            "select id, team, model, wanted, announced from serving_slot order by team, model")
        .query((row, number) ->
            new WantedSlot(
                row.getObject("id", UUID.class),
                new SlotKey(row.getString("team"), row.getString("model")),
                json.read(row, "wanted", CheckpointRef.class),
                row.getObject("announced", UUID.class)))
        .list();
  }

  /**
   * @return whether it was not announced before
   */
  boolean announce(SlotKey key, UUID version) {
    return jdbc.sql(
                """
                update serving_slot set announced = :version
                where team = :team and model = :model and announced is distinct from :version
                """)
            .param("team", key.team())
            .param("model", key.model())
            .param("version", version)
            .update()
        == 1;
  }
}
