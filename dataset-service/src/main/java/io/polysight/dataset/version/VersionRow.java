package io.polysight.dataset.version;

import io.polysight.contracts.datasets.DatasetSource;
import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.datasets.LabelSpace;
import io.polysight.platform.store.JsonColumn;
import io.polysight.tasks.Faults.Fault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;

/** Reads a version from its row. */
final class VersionRow {
  private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};
  private static final TypeReference<Map<String, LabelSpace>> SPACES = new TypeReference<>() {};
  private static final TypeReference<List<Fault>> FAULTS = new TypeReference<>() {};

  private VersionRow() {}

  static DatasetVersion read(ResultSet row, JsonColumn json) throws SQLException {
    OffsetDateTime finishedAt = row.getObject("finished_at", OffsetDateTime.class);
    return new DatasetVersion(
        row.getObject("id", UUID.class),
        row.getObject("dataset", UUID.class),
        row.getString("team"),
        row.getInt("number"),
        DatasetVersion.State.valueOf(row.getString("state")),
        json.read(row, "source", DatasetSource.class),
        row.getString("digest"),
        row.getString("manifest"),
        row.getLong("samples"),
        row.getLong("samples_expected"),
        json.read(row, "splits", COUNTS),
        json.read(row, "label_spaces", SPACES),
        json.read(row, "faults", FAULTS),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getString("created_by"),
        finishedAt == null ? null : finishedAt.toInstant());
  }
}
