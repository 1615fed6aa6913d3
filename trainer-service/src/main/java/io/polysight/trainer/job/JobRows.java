package io.polysight.trainer.job;

import io.polysight.contracts.training.Device;
import io.polysight.contracts.training.MixtureEntry;
import io.polysight.contracts.training.TrainingJob;
import io.polysight.platform.store.JsonColumn;
import io.polysight.trainer.worker.WorkerJob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.type.TypeReference;

/** Reads rows of {@code training_job}. */
final class JobRows implements RowMapper<Job> {
  private static final TypeReference<Map<String, Object>> SETTINGS = new TypeReference<>() {};
  private static final TypeReference<List<MixtureEntry>> MIXTURE = new TypeReference<>() {};
  private static final TypeReference<List<WorkerJob.Entry>> PLAN = new TypeReference<>() {};

  private final JsonColumn json;

  JobRows(JsonColumn json) {
    this.json = json;
  }

  @Override
  public Job mapRow(ResultSet row, int number) throws SQLException {
    return new Job(
        row.getObject("id", UUID.class),
        row.getString("team"),
        row.getString("name"),
        row.getString("model"),
        row.getString("recipe"),
        json.read(row, "overrides", SETTINGS),
        json.read(row, "settings", SETTINGS),
        json.read(row, "mixture", MIXTURE),
        json.read(row, "plan", PLAN),
        Device.valueOf(row.getString("device")),
        TrainingJob.State.valueOf(row.getString("state")),
        wish(row),
        row.getInt("attempt"),
        row.getInt("stalled"),
        row.getLong("step"),
        row.getLong("steps"),
        row.getObject("steps_per_second", Double.class),
        row.getObject("checkpoint_step", Long.class),
        row.getString("failure"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getString("created_by"),
        instant(row, "started_at"),
        instant(row, "finished_at"),
        row.getLong("etag"));
  }

  static TrainingJob.@Nullable Wish wish(ResultSet row) throws SQLException {
    String wish = row.getString("wish");
    return wish == null ? null : TrainingJob.Wish.valueOf(wish);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
