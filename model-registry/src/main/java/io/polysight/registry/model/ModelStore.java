package io.polysight.registry.model;

import io.polysight.contracts.models.Alias;
import io.polysight.contracts.models.Model;
import io.polysight.platform.security.TeamFilter;
import io.polysight.platform.web.PageQuery;
import io.polysight.platform.web.TextQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Models in the database. */
@Repository
class ModelStore {
  private static final String SELECT =
      """
      select m.id, m.team, m.name, m.description, m.created_at, m.created_by, m.etag,
             (select count(*) from model_version v where v.model = m.id) as versions
      from model m
      """;

  private final JdbcClient jdbc;
  private final AliasStore aliases;

  ModelStore(JdbcClient jdbc, AliasStore aliases) {
    this.jdbc = jdbc;
    this.aliases = aliases;
  }

  /** Returns false, and stores nothing, when the team has a model of that name. */
  boolean insert(UUID id, String team, String name, String description, Instant at, String by) {
    return jdbc.sql(
                """
                insert into model (id, team, name, description, created_at, created_by, etag)
                values (:id, :team, :name, :description, :at, :by, 1)
                on conflict (team, name) do nothing
                """)
            .param("id", id)
            .param("team", team)
            .param("name", name)
            .param("description", description)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by)
            .update()
        == 1;
  }

  Optional<Model> find(UUID id) {
    return withAliases(
            jdbc.sql(SELECT + " where m.id = :id").param("id", id).query(ModelStore::row).list())
        .stream()
        .findFirst();
  }

  /** Returns false, and changes nothing, when the model is no longer as it was seen. */
  boolean describe(UUID id, String description, long seen) {
    return jdbc.sql(
                "update model set description = :description, etag = etag + 1"
                    + " where id = :id and etag = :seen")
            .param("id", id)
            .param("description", description)
            .param("seen", seen)
            .update()
        == 1;
  }

  Optional<UUID> named(String team, String name) {
    return jdbc.sql("select id from model where team = :team and name = :name")
        .param("team", team)
        .param("name", name)
        .query(UUID.class)
        .optional();
  }

  List<Model> list(TeamFilter teams, @Nullable String name, TextQuery search, PageQuery page) {
    return withAliases(
        search
            .bind(
                jdbc.sql(
                    SELECT
                        + " where "
                        + teams.sql("m.team")
                        + " and (cast(:name as text) is null or m.name = :name) and"
                        + search.sql("model", "m", "name", "name", "description")),
                page)
            .param("teams", teams.parameter())
            .param("name", name)
            .query(ModelStore::row)
            .list());
  }

  /** The number of the next version; until the transaction ends nobody else gets one. */
  int nextNumber(UUID model) {
    return jdbc.sql(
            """
            update model set versions_made = versions_made + 1, etag = etag + 1
            where id = :model returning versions_made
            """)
        .param("model", model)
        .query(Integer.class)
        .single();
  }

  private List<Model> withAliases(List<Model> models) {
    Map<UUID, List<Alias>> byModel =
        aliases.of(models.stream().map(Model::id).toList()).stream()
            .collect(Collectors.groupingBy(Alias::model));
    return models.stream()
        .map(model -> with(model, byModel.getOrDefault(model.id(), List.of())))
        .toList();
  }

  private static Model with(Model model, List<Alias> aliases) {
    return new Model(
        model.id(),
        model.team(),
        model.name(),
        model.description(),
        model.createdAt(),
        model.createdBy(),
        model.versions(),
        aliases,
        model.etag());
  }

  private static Model row(ResultSet row, int number) throws SQLException {
    return new Model(
        row.getObject("id", UUID.class),
        row.getString("team"),
        row.getString("name"),
        row.getString("description"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getString("created_by"),
        row.getInt("versions"),
        List.of(),
        row.getLong("etag"));
  }
}
