package io.polysight.inference.imageindex;

import io.polysight.contracts.serving.BatchPrediction.State;
import io.polysight.contracts.serving.ImageIndex;
import io.polysight.inference.engine.CheckpointRef;
import io.polysight.platform.security.TeamFilter;
import io.polysight.platform.store.JsonColumn;
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

/** Indexes in the database, each with the batch it is made by. */
final class ImageIndexStore {
  private static final String SELECT =
      """
      select i.*, b.state, b.done, b.total, b.key, b.failure
      from image_index i join batch_prediction b on b.id = i.batch
      """;

  private final JdbcClient jdbc;
  private final JsonColumn json;

  ImageIndexStore(JdbcClient jdbc, JsonColumn json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * Adds an index; the batch of one that failed is replaced.
   *
   * @return whether its batch is wanted: false when there is an index of the two versions that has
   *     not failed
   */
  boolean add(StoredIndex wanted) {
    ImageIndex index = wanted.index();
    return jdbc.sql(
                """
                insert into image_index (id, team, dataset_version, manifest, samples,
                  model_version, checkpoint, batch, created_at, created_by)
                values (:id, :team, :datasetVersion, :manifest, :samples,
                  :modelVersion, :checkpoint, :batch, :createdAt, :createdBy)
                on conflict (dataset_version, model_version) do update set batch = excluded.batch
                where exists (
                  select 1 from batch_prediction b
                  where b.id = image_index.batch and b.state = 'FAILED')
                """)
            .param("id", index.id())
            .param("team", index.team())
            .param("datasetVersion", index.datasetVersion())
            .param("manifest", wanted.manifest())
            .param("samples", index.samples())
            .param("modelVersion", index.modelVersion())
            .param("checkpoint", json.of(wanted.checkpoint()))
            .param("batch", wanted.batch())
            .param("createdAt", index.createdAt().atOffset(ZoneOffset.UTC))
            .param("createdBy", index.createdBy())
            .update()
        == 1;
  }

  Optional<StoredIndex> find(UUID id) {
    return jdbc.sql(SELECT + "where i.id = :id").param("id", id).query(this::row).optional();
  }

  Optional<StoredIndex> find(UUID datasetVersion, UUID modelVersion) {
    return jdbc.sql(
            SELECT + "where i.dataset_version = :dataset and i.model_version = :modelVersion")
        .param("dataset", datasetVersion)
        .param("modelVersion", modelVersion)
        .query(this::row)
        .optional();
  }

  List<ImageIndex> list(TeamFilter teams, @Nullable UUID datasetVersion, PageQuery page) {
    return jdbc
        .sql(
            SELECT
                + "where "
                + teams.sql("i.team")
                + """
                 and (cast(:dataset as uuid) is null or i.dataset_version = :dataset)
                and i.id < :before order by i.id desc limit :rows
                """)
        .param("teams", teams.parameter())
        .param("dataset", datasetVersion)
        .param("before", page.before())
        .param("rows", page.rows())
        .query(this::row)
        .list()
        .stream()
        .map(StoredIndex::index)
        .toList();
  }

  private StoredIndex row(ResultSet row, int number) throws SQLException {
    CheckpointRef checkpoint = json.read(row, "checkpoint", CheckpointRef.class);
    return new StoredIndex(
        new ImageIndex(
            row.getObject("id", UUID.class),
            row.getString("team"),
            row.getObject("dataset_version", UUID.class),
            checkpoint.version(),
            checkpoint.model(),
            checkpoint.number(),
            State.valueOf(row.getString("state")),
            row.getLong("done"),
            row.getLong("total"),
            row.getLong("samples"),
            row.getString("failure"),
            row.getObject("created_at", OffsetDateTime.class).toInstant(),
            row.getString("created_by")),
        row.getString("manifest"),
        checkpoint,
        row.getObject("batch", UUID.class),
        row.getString("key"));
  }
}
