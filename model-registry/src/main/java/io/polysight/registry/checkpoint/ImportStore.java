package io.polysight.registry.checkpoint;

import io.polysight.platform.store.JsonColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Open imports in the database. */
final class ImportStore {
  private final JdbcClient jdbc;
  private final JsonColumn json;

  ImportStore(JdbcClient jdbc, JsonColumn json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(OpenImport open) {
    jdbc.sql(
            """
            insert into model_import (id, team, model, source, files, created_by, expires_at)
            values (:id, :team, :model, :source, :files, :by, :expires)
            """)
        .param("id", open.id())
        .param("team", open.team())
        .param("model", open.model())
        .param("source", open.source())
        .param("files", json.of(open.files()))
        .param("by", open.createdBy())
        .param("expires", open.expiresAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<OpenImport> find(UUID id) {
    return jdbc.sql("select * from model_import where id = :id")
        .param("id", id)
        .query(this::row)
        .optional();
  }

  /**
   * @return whether it was there; of several that remove one, one did
   */
  boolean delete(UUID id) {
    return jdbc.sql("delete from model_import where id = :id").param("id", id).update() == 1;
  }

  /** Some of those past their time, the oldest first. */
  List<OpenImport> expired(Instant now, int most) {
    return jdbc.sql(
            "select * from model_import where expires_at < :now order by expires_at limit :most")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query(this::row)
        .list();
  }

  private OpenImport row(ResultSet row, int number) throws SQLException {
    return new OpenImport(
        row.getObject("id", UUID.class),
        row.getString("team"),
        row.getString("model"),
        row.getString("source"),
        Arrays.asList(json.read(row, "files", OpenImport.File[].class)),
        row.getString("created_by"),
        row.getObject("expires_at", OffsetDateTime.class).toInstant());
  }
}
