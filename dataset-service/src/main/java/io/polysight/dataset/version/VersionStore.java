package io.polysight.dataset.version;

import io.polysight.contracts.datasets.DatasetSource;
import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.platform.store.JsonColumn;
import io.polysight.platform.web.PageQuery;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Versions of data sets in the database. */
public final class VersionStore {
  private final JdbcClient jdbc;
  private final JsonColumn json;

  VersionStore(JdbcClient jdbc, JsonColumn json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The number of the next version; call it with the data set locked. */
  int nextNumber(UUID dataset) {
    return jdbc.sql(
            "select coalesce(max(number), 0) + 1 from dataset_version where dataset = :dataset")
        .param("dataset", dataset)
        .query(Integer.class)
        .single();
  }

  void insert(DatasetVersion version) {
    jdbc.sql(
            """
            insert into dataset_version
              (id, dataset, team, number, state, source, upload, samples, samples_expected, splits,
               label_spaces, faults, created_at, created_by, due_at, claims, failures)
            values
              (:id, :dataset, :team, :number, 'PENDING', :source, :upload, 0, :expected, :empty,
               :empty, '[]', :createdAt, :createdBy, :createdAt, 0, 0)
            """)
        .param("id", version.id())
        .param("dataset", version.dataset())
        .param("team", version.team())
        .param("number", version.number())
        .param("source", json.of(version.source()))
        .param("upload", upload(version.source()))
        .param("expected", version.samplesExpected())
        .param("empty", json.of(Map.of()))
        .param("createdAt", version.createdAt().atOffset(ZoneOffset.UTC))
        .param("createdBy", version.createdBy())
        .update();
  }

  /** The version, whosever it is. */
  public Optional<DatasetVersion> find(UUID id) {
    return jdbc.sql("select * from dataset_version where id = :id")
        .param("id", id)
        .query((row, number) -> VersionRow.read(row, json))
        .optional();
  }

  Optional<DatasetVersion> find(UUID dataset, int number) {
    return jdbc.sql("select * from dataset_version where dataset = :dataset and number = :number")
        .param("dataset", dataset)
        .param("number", number)
        .query((row, index) -> VersionRow.read(row, json))
        .optional();
  }

  List<DatasetVersion> list(UUID dataset, PageQuery page) {
    return jdbc.sql(
            """
            select * from dataset_version where dataset = :dataset and id < :before
            order by id desc limit :rows
            """)
        .param("dataset", dataset)
        .param("before", page.before())
        .param("rows", page.rows())
        .query((row, number) -> VersionRow.read(row, json))
        .list();
  }

  /** Takes the version that waits longest, for the caller alone until {@code until}. */
  public Optional<Claim> claim(Instant now, Instant until) {
    return jdbc.sql(
            """
            update dataset_version set due_at = :until, claims = claims + 1
            where id = (select id from dataset_version
                        where state = 'PENDING' and due_at <= :now
                        order by due_at, id limit 1 for update skip locked)
            returning *
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .query((row, number) ->
            new Claim(VersionRow.read(row, json), row.getInt("claims"), row.getInt("failures")))
        .optional();
  }

  /**
   * Notes how far a claim got and holds it until {@code until}.
   *
   * @return false when the claim is lost
   */
  public boolean progress(Claim claim, long samples, Instant until) {
    return held(claim, "samples = greatest(samples, :samples), due_at = :until")
            .param("samples", samples)
            .param("until", until.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Gives a claim back to be taken again, not before {@code due}. */
  public void release(Claim claim, Instant due, int failures) {
    held(claim, "due_at = :due, failures = :failures, samples = 0")
        .param("due", due.atOffset(ZoneOffset.UTC))
        .param("failures", failures)
        .update();
  }

  /**
   * Stores how a claimed version ended.
   *
   * @return false, and nothing is stored, when the claim is lost
   */
  public boolean finish(Claim claim, DatasetVersion ended) {
    Instant finishedAt = ended.finishedAt();
    return held(
                claim,
                """
                state = :state, digest = :digest, manifest = :manifest, samples = :samples,
                samples_expected = :samples, splits = :splits, label_spaces = :labelSpaces,
                faults = :faults, finished_at = :finishedAt
                """)
            .param("state", ended.state().name())
            .param("digest", ended.digest())
            .param("manifest", ended.manifest())
            .param("samples", ended.samples())
            .param("splits", json.of(ended.splits()))
            .param("labelSpaces", json.of(ended.labelSpaces()))
            .param("faults", json.of(ended.faults()))
            .param("finishedAt", finishedAt == null ? null : finishedAt.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec held(Claim claim, String change) {
    return jdbc.sql(
            "update dataset_version set "
                + change
                + " where id = :id and claims = :claim and state = 'PENDING'")
        .param("id", claim.version().id())
        .param("claim", claim.number());
  }

  private static @Nullable UUID upload(DatasetSource source) {
    return switch (source) {
      case DatasetSource.Scenes scenes -> null;
      case DatasetSource.Archived archived -> archived.upload();
    };
  }
}
