package io.polysight.registry.model;

import io.polysight.contracts.models.Alias;
import io.polysight.contracts.models.AliasPolicy;
import io.polysight.platform.store.Ids;
import io.polysight.platform.store.JsonColumn;
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

/** Aliases and their moves in the database. */
public class AliasStore {
  private static final String SELECT =
      """
      select a.model, a.name, a.version, v.number, a.policy, a.moved_at, a.moved_by, a.reason, a.etag
      from alias a left join model_version v on v.id = a.version
      """;

  private final JdbcClient jdbc;
  private final JsonColumn json;

  AliasStore(JdbcClient jdbc, JsonColumn json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Returns false, and stores nothing, when the model has an alias of that name. */
  public boolean insert(UUID model, String team, String name, AliasPolicy policy) {
    return jdbc.sql(
                """
                insert into alias (model, team, name, policy, etag)
                values (:model, :team, :name, :policy, 1)
                on conflict (model, name) do nothing
                """)
            .param("model", model)
            .param("team", team)
            .param("name", name)
            .param("policy", json.of(policy))
            .update()
        == 1;
  }

  public void setPolicy(UUID model, String name, AliasPolicy policy) {
    jdbc.sql(
            "update alias set policy = :policy, etag = etag + 1 where model = :model and name = :name")
        .param("policy", json.of(policy))
        .param("model", model)
        .param("name", name)
        .update();
  }

  /** Points the alias at a version, and remembers that it did. */
  public void move(
      Alias alias, String team, UUID version, String actor, String reason, Instant at) {
    jdbc.sql(
            """
            update alias set version = :version, moved_at = :at, moved_by = :actor, reason = :reason,
                             etag = etag + 1
            where model = :model and name = :name
            """)
        .param("version", version)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("actor", actor)
        .param("reason", reason)
        .param("model", alias.model())
        .param("name", alias.name())
        .update();
    jdbc.sql(
            """
            insert into alias_move (id, model, team, alias, version, former, actor, reason, at)
            values (:id, :model, :team, :alias, :version, :former, :actor, :reason, :at)
            """)
        .param("id", Ids.next())
        .param("model", alias.model())
        .param("team", team)
        .param("alias", alias.name())
        .param("version", version)
        .param("former", alias.version())
        .param("actor", actor)
        .param("reason", reason)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The alias; no other transaction changes it meanwhile. */
  public Optional<Alias> lock(UUID model, String name) {
    return jdbc.sql(SELECT + " where a.model = :model and a.name = :name for update of a")
        .param("model", model)
        .param("name", name)
        .query(this::row)
        .optional();
  }

  public List<Alias> of(UUID model) {
    return of(List.of(model));
  }

  public List<Alias> of(List<UUID> models) {
    return jdbc.sql(SELECT + " where a.model = any(:models) order by a.name")
        .param("models", models.toArray(UUID[]::new))
        .query(this::row)
        .list();
  }

  /** Names of the aliases that point at a version. */
  public List<String> pointingAt(UUID version) {
    return jdbc.sql("select name from alias where version = :version order by name")
        .param("version", version)
        .query(String.class)
        .list();
  }

  private Alias row(ResultSet row, int number) throws SQLException {
    OffsetDateTime movedAt = row.getObject("moved_at", OffsetDateTime.class);
    return new Alias(
        row.getString("name"),
        row.getObject("model", UUID.class),
        row.getObject("version", UUID.class),
        row.getObject("number", Integer.class),
        json.read(row, "policy", AliasPolicy.class),
        instant(movedAt),
        row.getString("moved_by"),
        row.getString("reason"),
        row.getLong("etag"));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
