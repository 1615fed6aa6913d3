package io.polysight.trainer.checkpoint;

import io.polysight.contracts.training.CheckpointFile;
import io.polysight.contracts.training.Provenance;
import io.polysight.platform.store.JsonColumn;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** Reads and writes the rows of checkpoints. */
public class CheckpointStore {
  private static final TypeReference<List<CheckpointFile>> FILES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonColumn json;
  private final RowMapper<Checkpoint> rows;

  CheckpointStore(JdbcClient jdbc, JsonColumn json) {
    this.jdbc = jdbc;
    this.json = json;
    this.rows =
        (row, number) ->
            new Checkpoint(
                row.getLong("step"),
                row.getBoolean("last"),
                row.getString("digest"),
                json.read(row, "files", FILES),
                json.read(row, "provenance", Provenance.class),
                row.getBoolean("resumable"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
  }

  /** The same step trained again after a crash gives the same bytes: then nothing changes. */
  boolean insert(UUID job, Checkpoint checkpoint) {
    return jdbc.sql(
                """
                insert into checkpoint (job, step, last, digest, files, provenance)
                values (:job, :step, :last, :digest, :files, :provenance)
                on conflict (job, step) do nothing
                """)
            .param("job", job)
            .param("step", checkpoint.step())
            .param("last", checkpoint.last())
            .param("digest", checkpoint.digest())
            .param("files", json.of(checkpoint.files()))
            .param("provenance", json.of(checkpoint.provenance()))
            .update()
        == 1;
  }

  /** All of a job's, newest first. */
  public List<Checkpoint> of(UUID job) {
    return jdbc.sql("select * from checkpoint where job = :job order by step desc")
        .param("job", job)
        .query(rows)
        .list();
  }

  /** The newest one a job can go on from. */
  public Optional<Checkpoint> newestResumable(UUID job) {
    return jdbc.sql(
            "select * from checkpoint where job = :job and resumable order by step desc limit 1")
        .param("job", job)
        .query(rows)
        .optional();
  }

  /** Keeps only {@code files} of a checkpoint, which is then no longer one to resume from. */
  void thin(UUID job, long step, List<CheckpointFile> files) {
    jdbc.sql(
            """
            update checkpoint set files = :files, resumable = false
            where job = :job and step = :step
            """)
        .param("files", json.of(files))
        .param("job", job)
        .param("step", step)
        .update();
  }
}
