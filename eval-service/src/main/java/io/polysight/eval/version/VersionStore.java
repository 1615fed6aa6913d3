package io.polysight.eval.version;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Model versions in the database. */
public final class VersionStore {
  private final JdbcClient jdbc;

  VersionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Stores what is new; a version never changes. */
  public void add(KnownVersion version) {
    jdbc.sql(
            """
            insert into model_version (id, team, model, number, step, final, created_at, trained_on)
            values (:id, :team, :model, :number, :step, :last, :createdAt, :trainedOn)
            on conflict (id) do nothing
            """)
        .param("id", version.id())
        .param("team", version.team())
        .param("model", version.model())
        .param("number", version.number())
        .param("step", version.step())
        .param("last", version.last())
        .param("createdAt", version.createdAt().atOffset(ZoneOffset.UTC))
        .param("trainedOn", version.trainedOn().toArray(String[]::new))
        .update();
  }

  /** Forgets a version; its evaluations stay. */
  public void remove(UUID id) {
    jdbc.sql("delete from model_version where id = :id").param("id", id).update();
  }

  public Optional<KnownVersion> find(UUID id) {
    return jdbc.sql("select * from model_version where id = :id")
        .param("id", id)
        .query(VersionStore::row)
        .optional();
  }

  /** Those of the versions that are known, by id, in one question. */
  public Map<UUID, KnownVersion> find(Collection<UUID> ids) {
    return jdbc
        .sql("select * from model_version where id = any(:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query(VersionStore::row)
        .list()
        .stream()
        .collect(Collectors.toMap(KnownVersion::id, Function.identity()));
  }

  private static KnownVersion row(ResultSet row, int number) throws SQLException {
    return new KnownVersion(
        row.getObject("id", UUID.class),
        row.getString("team"),
        row.getString("model"),
        row.getInt("number"),
        row.getLong("step"),
        row.getBoolean("final"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        List.of((String[]) row.getArray("trained_on").getArray()));
  }
}
