package io.polysight.dataset.upload;

import io.polysight.contracts.datasets.Upload;
import io.polysight.platform.security.TeamFilter;
import io.polysight.platform.store.JsonColumn;
import io.polysight.platform.web.PageQuery;
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
import tools.jackson.core.type.TypeReference;

/** Uploads in the database. */
public final class UploadStore {
  private static final TypeReference<List<Upload.Part>> PARTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonColumn json;

  UploadStore(JdbcClient jdbc, JsonColumn json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(StoredUpload stored) {
    Upload upload = stored.upload();
    jdbc.sql(
            """
            insert into upload (id, team, file_name, bytes, part_bytes, parts, storage_upload,
                                state, created_at, created_by, expires_at)
            values (:id, :team, :fileName, :bytes, :partBytes, :parts, :storageUpload,
                    :state, :createdAt, :createdBy, :expiresAt)
            """)
        .param("id", upload.id())
        .param("team", upload.team())
        .param("fileName", upload.fileName())
        .param("bytes", upload.bytes())
        .param("partBytes", upload.partBytes())
        .param("parts", json.of(upload.parts()))
        .param("storageUpload", stored.storageUpload())
        .param("state", upload.state().name())
        .param("createdAt", upload.createdAt().atOffset(ZoneOffset.UTC))
        .param("createdBy", upload.createdBy())
        .param("expiresAt", upload.expiresAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The upload, whosever it is. */
  public Optional<StoredUpload> find(UUID id) {
    return one("select * from upload where id = :id", id);
  }

  /** As {@link #find}; no other transaction completes, aborts, uses or removes it meanwhile. */
  public Optional<StoredUpload> lock(UUID id) {
    return one("select * from upload where id = :id for update", id);
  }

  List<StoredUpload> list(TeamFilter teams, Upload.@Nullable State state, PageQuery page) {
    return jdbc.sql(
            "select * from upload where "
                + teams.sql("team")
                + """
                 and (cast(:state as text) is null or state = :state)
                and id < :before order by id desc limit :rows
                """)
        .param("teams", teams.parameter())
        .param("state", state == null ? null : state.name())
        .param("before", page.before())
        .param("rows", page.rows())
        .query(this::row)
        .list();
  }

  void complete(UUID id, Instant expiresAt) {
    jdbc.sql(
            """
            update upload set state = 'COMPLETE', parts = '[]', expires_at = :expiresAt
            where id = :id
            """)
        .param("id", id)
        .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Whether a version that is not ingested yet needs its bytes. */
  boolean neededByVersion(UUID id) {
    return jdbc.sql(
            """
            select exists (select from dataset_version where upload = :id and state = 'PENDING')
            """)
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  void delete(UUID id) {
    jdbc.sql("delete from upload where id = :id").param("id", id).update();
  }

  /** Some of those past their time, the oldest first. */
  List<UUID> expired(Instant now, int most) {
    return jdbc.sql(
            """
            select id from upload u
            where expires_at < :now and not exists
              (select from dataset_version where upload = u.id and state = 'PENDING')
            order by expires_at limit :most
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query(UUID.class)
        .list();
  }

  private Optional<StoredUpload> one(String sql, UUID id) {
    return jdbc.sql(sql).param("id", id).query(this::row).optional();
  }

  private StoredUpload row(ResultSet row, int number) throws SQLException {
    return new StoredUpload(
        new Upload(
            row.getObject("id", UUID.class),
            row.getString("team"),
            row.getString("file_name"),
            row.getLong("bytes"),
            row.getLong("part_bytes"),
            json.read(row, "parts", PARTS),
            Upload.State.valueOf(row.getString("state")),
            row.getObject("created_at", OffsetDateTime.class).toInstant(),
            row.getString("created_by"),
            row.getObject("expires_at", OffsetDateTime.class).toInstant()),
        row.getString("storage_upload"));
  }
}
