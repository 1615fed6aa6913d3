package io.polysight.dataset.ingestion;

import io.polysight.contracts.EventType;
import io.polysight.contracts.datasets.Dataset;
import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.datasets.DatasetVersionCreated;
import io.polysight.contracts.datasets.DatasetVersionRejected;
import io.polysight.contracts.datasets.LabelSpace;
import io.polysight.dataset.catalog.DatasetStore;
import io.polysight.dataset.version.Claim;
import io.polysight.dataset.version.VersionStore;
import io.polysight.datasets.manifest.Keys;
import io.polysight.datasets.manifest.VersionSummary;
import io.polysight.platform.events.Outbox;
import io.polysight.tasks.Faults.Fault;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a version one way or the other, and tells of it in the same transaction. */
@Component
class Publication {
  private final VersionStore versions;
  private final DatasetStore datasets;
  private final Outbox outbox;

  Publication(VersionStore versions, DatasetStore datasets, Outbox outbox) {
    this.versions = versions;
    this.datasets = datasets;
    this.outbox = outbox;
  }

  /** Returns false when the claim was lost: then another worker ends the version. */
  @Transactional
  boolean ready(Claim claim, VersionSummary summary) {
    DatasetVersion version = claim.version();
    var splits = new TreeMap<String, Long>();
    summary.header().splits().forEach((split, count) -> splits.put(split, count.longValue()));
    var spaces = new TreeMap<String, LabelSpace>();
    summary
        .header()
        .labelSpaces()
        .forEach(s -> spaces.put(s.name(), new LabelSpace(s.labels(), s.exhaustive())));
    String manifest = Keys.manifest(summary.digest());
    int samples = summary.header().samples();
    DatasetVersion ready =
        ended(
            version,
            DatasetVersion.State.READY,
            summary.digest(),
            manifest,
            samples,
            splits,
            spaces,
            List.of());
    if (!versions.finish(claim, ready)) {
      return false;
    }
    outbox.publish(
        EventType.DATASET_VERSION_CREATED,
        version.team(),
        version.dataset(),
        new DatasetVersionCreated(
            version.id(),
            version.dataset(),
            version.team(),
            name(version),
            version.number(),
            summary.digest(),
            manifest,
            samples));
    return true;
  }

  /** As {@link #ready}, for a source at fault. */
  @Transactional
  boolean rejected(Claim claim, List<Fault> faults) {
    DatasetVersion version = claim.version();
    DatasetVersion rejected =
        ended(version, DatasetVersion.State.REJECTED, null, null, 0, Map.of(), Map.of(), faults);
    if (!versions.finish(claim, rejected)) {
      return false;
    }
    outbox.publish(
        EventType.DATASET_VERSION_REJECTED,
        version.team(),
        version.dataset(),
        new DatasetVersionRejected(
            version.id(),
            version.dataset(),
            version.team(),
            name(version),
            version.number(),
            faults));
    return true;
  }

  private String name(DatasetVersion version) {
    // The row is there: a data set with versions cannot be deleted.
    return datasets.find(version.dataset()).map(Dataset::name).orElseThrow();
  }

  private static DatasetVersion ended(
      DatasetVersion version,
      DatasetVersion.State state,
      @Nullable String digest,
      @Nullable String manifest,
      long samples,
      Map<String, Long> splits,
      Map<String, LabelSpace> spaces,
      List<Fault> faults) {
    return new DatasetVersion(
        version.id(),
        version.dataset(),
        version.team(),
        version.number(),
        state,
        version.source(),
        digest,
        manifest,
        samples,
        samples,
        splits,
        spaces,
        faults,
        version.createdAt(),
        version.createdBy(),
        Instant.now().truncatedTo(ChronoUnit.MICROS));
  }
}
