package io.polysight.dataset.catalog;

import io.polysight.contracts.datasets.Dataset;
import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.datasets.NewestVersion;
import io.polysight.platform.security.TeamFilter;
import io.polysight.platform.store.JsonColumn;
import io.polysight.platform.web.PageQuery;
import io.polysight.platform.web.TextQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** Data sets in the database. */
public final class DatasetStore {
  private static final TypeReference<Map<String, Long>> SPLITS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonColumn json;

  DatasetStore(JdbcClient jdbc, JsonColumn json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Returns false, and stores nothing, when the team has a data set of that name. */
  boolean insert(Dataset dataset) {
    return jdbc.sql(
                """
                insert into dataset (id, team, name, description, created_at, created_by, etag)
                values (:id, :team, :name, :description, :createdAt, :createdBy, :etag)
                on conflict (team, name) do nothing
                """)
            .param("id", dataset.id())
            .param("team", dataset.team())
            .param("name", dataset.name())
            .param("description", dataset.description())
            .param("createdAt", dataset.createdAt().atOffset(ZoneOffset.UTC))
            .param("createdBy", dataset.createdBy())
            .param("etag", dataset.etag())
            .update()
        == 1;
  }

  /** The data set, whosever it is. */
  public Optional<Dataset> find(UUID id) {
    return jdbc.sql("select * from dataset where id = :id")
        .param("id", id)
        .query(DatasetStore::row)
        .optional();
  }

  /** As {@link #find}; no other transaction changes it, or numbers a version of it, meanwhile. */
  public Optional<Dataset> lock(UUID id) {
    return jdbc.sql("select * from dataset where id = :id for update")
        .param("id", id)
        .query(DatasetStore::row)
        .optional();
  }

  Optional<Dataset> named(String team, String name) {
    return jdbc.sql("select * from dataset where team = :team and name = :name")
        .param("team", team)
        .param("name", name)
        .query(DatasetStore::row)
        .optional();
  }

  List<Dataset> list(TeamFilter teams, PageQuery page, @Nullable String name, TextQuery search) {
    return search
        .bind(
            jdbc.sql(
                "select * from dataset where "
                    + teams.sql("team")
                    + " and (cast(:name as text) is null or name = :name) and "
                    + search.sql("dataset", "dataset", "name", "name", "description")),
            page)
        .param("teams", teams.parameter())
        .param("name", name)
        .query(DatasetStore::row)
        .list();
  }

  /** The same data sets, each with its newest version: one question for all. */
  List<Dataset> withNewest(List<Dataset> datasets) {
    Map<UUID, NewestVersion> newest = new HashMap<>();
    jdbc.sql(
            """
            select v.* from unnest(:datasets) as d (id) cross join lateral (
              select dataset, id, number, state, samples, samples_expected, splits
              from dataset_version where dataset = d.id order by number desc limit 1) v
            """)
        .param("datasets", datasets.stream().map(Dataset::id).toArray(UUID[]::new))
        .query(row -> {
          newest.put(
              row.getObject("dataset", UUID.class),
              new NewestVersion(
                  row.getObject("id", UUID.class),
                  row.getInt("number"),
                  DatasetVersion.State.valueOf(row.getString("state")),
                  row.getLong("samples"),
                  row.getLong("samples_expected"),
                  json.read(row, "splits", SPLITS)));
        });
    return datasets.stream().map(dataset -> dataset.with(newest.get(dataset.id()))).toList();
  }

  void describe(UUID id, String description, long etag) {
    jdbc.sql("update dataset set description = :description, etag = :etag where id = :id")
        .param("id", id)
        .param("description", description)
        .param("etag", etag)
        .update();
  }

  int versions(UUID id) {
    return jdbc.sql("select count(*) from dataset_version where dataset = :id")
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  void delete(UUID id) {
    jdbc.sql("delete from dataset where id = :id").param("id", id).update();
  }

  private static Dataset row(ResultSet row, int number) throws SQLException {
    return new Dataset(
        row.getObject("id", UUID.class),
        row.getString("team"),
        row.getString("name"),
        row.getString("description"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getString("created_by"),
        row.getLong("etag"),
        null);
  }
}
