package io.polysight.eval.embeddingmap;

import io.polysight.contracts.evaluations.EmbeddingMap;
import io.polysight.platform.security.TeamFilter;
import io.polysight.platform.web.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Maps in the database. */
@Repository
class MapStore {
  private final JdbcClient jdbc;

  MapStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Queues a map; does nothing when there is one of the two versions, unless that failed: then it
   * is queued again.
   */
  void queue(EmbeddingMap map, String manifest) {
    jdbc.sql(
            """
            insert into embedding_map
              (id, team, dataset_version, manifest, samples, model_version, model, model_number,
               state, attempt, done, total, created_at, created_by, due_at, claims)
            values
              (:id, :team, :datasetVersion, :manifest, :samples, :modelVersion, :model, :number,
               'QUEUED', 1, 0, 0, :createdAt, :createdBy, :createdAt, 0)
            on conflict (dataset_version, model_version) do update
            set state = 'QUEUED', attempt = embedding_map.attempt + 1, batch = null,
                embeddings = null, done = 0, total = 0, failure = null, finished_at = null,
                due_at = excluded.due_at
            where embedding_map.state = 'FAILED'
            """)
        .param("id", map.id())
        .param("team", map.team())
        .param("datasetVersion", map.datasetVersion())
        .param("manifest", manifest)
        .param("samples", map.samples())
        .param("modelVersion", map.modelVersion())
        .param("model", map.model())
        .param("number", map.modelNumber())
        .param("createdAt", map.createdAt().atOffset(ZoneOffset.UTC))
        .param("createdBy", map.createdBy())
        .update();
  }

  Optional<StoredMap> find(UUID id) {
    return jdbc.sql("select * from embedding_map where id = :id")
        .param("id", id)
        .query(MapStore::row)
        .optional();
  }

  Optional<StoredMap> find(UUID datasetVersion, UUID modelVersion) {
    return jdbc.sql(
            """
            select * from embedding_map
            where dataset_version = :datasetVersion and model_version = :modelVersion
            """)
        .param("datasetVersion", datasetVersion)
        .param("modelVersion", modelVersion)
        .query(MapStore::row)
        .optional();
  }

  List<EmbeddingMap> list(TeamFilter teams, @Nullable UUID datasetVersion, PageQuery page) {
    return jdbc
        .sql(
            "select * from embedding_map where "
                + teams.sql("team")
                + """
                 and (cast(:datasetVersion as uuid) is null or dataset_version = :datasetVersion)
                and id < :before order by id desc limit :rows
                """)
        .param("teams", teams.parameter())
        .param("datasetVersion", datasetVersion)
        .param("before", page.before())
        .param("rows", page.rows())
        .query(MapStore::row)
        .list()
        .stream()
        .map(StoredMap::map)
        .toList();
  }

  static StoredMap row(ResultSet row, int number) throws SQLException {
    OffsetDateTime finishedAt = row.getObject("finished_at", OffsetDateTime.class);
    return new StoredMap(
        new EmbeddingMap(
            row.getObject("id", UUID.class),
            row.getString("team"),
            row.getObject("dataset_version", UUID.class),
            row.getObject("model_version", UUID.class),
            row.getString("model"),
            row.getInt("model_number"),
            EmbeddingMap.State.valueOf(row.getString("state")),
            row.getLong("done"),
            row.getLong("total"),
            row.getLong("samples"),
            row.getString("failure"),
            row.getObject("created_at", OffsetDateTime.class).toInstant(),
            row.getString("created_by"),
            finishedAt == null ? null : finishedAt.toInstant()),
        row.getString("manifest"),
        row.getInt("attempt"),
        row.getObject("batch", UUID.class),
        row.getString("embeddings"),
        row.getInt("claims"));
  }
}
