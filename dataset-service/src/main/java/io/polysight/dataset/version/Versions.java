package io.polysight.dataset.version;

import io.polysight.contracts.datasets.Dataset;
import io.polysight.contracts.datasets.DatasetSource;
import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.datasets.DatasetVersionCreation;
import io.polysight.dataset.catalog.DatasetStore;
import io.polysight.dataset.upload.StoredUpload;
import io.polysight.dataset.upload.UploadStore;
import io.polysight.platform.security.Caller;
import io.polysight.platform.security.Role;
import io.polysight.platform.store.Ids;
import io.polysight.platform.web.Problems;
import io.polysight.tasks.Faults;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes requests for versions: what can be said at once is said at once. */
@Component
class Versions {
  private final VersionStore store;
  private final DatasetStore datasets;
  private final UploadStore uploads;
  private final ApplicationEventPublisher inside;

  Versions(
      VersionStore store,
      DatasetStore datasets,
      UploadStore uploads,
      ApplicationEventPublisher inside) {
    this.store = store;
    this.datasets = datasets;
    this.uploads = uploads;
    this.inside = inside;
  }

  @Transactional
  DatasetVersion request(Caller caller, UUID datasetId, DatasetVersionCreation wanted) {
    // The lock numbers versions one after the other.
    Dataset dataset =
        datasets.lock(datasetId).orElseThrow(() -> Problems.notFound("data set", datasetId));
    caller.requireRole(dataset.team(), Role.EDITOR, "data set", datasetId);
    long expected = check(wanted.source(), dataset.team());
    var version =
        new DatasetVersion(
            Ids.next(),
            datasetId,
            dataset.team(),
            store.nextNumber(datasetId),
            DatasetVersion.State.PENDING,
            wanted.source(),
            null,
            null,
            0,
            expected,
            Map.of(),
            Map.of(),
            List.of(),
            Instant.now().truncatedTo(ChronoUnit.MICROS),
            caller.name(),
            null);
    store.insert(version);
    inside.publishEvent(new VersionRequested(version.id()));
    return version;
  }

  /** Throws with every fault of the source; returns how many samples it gives, 0 if not known. */
  private long check(DatasetSource source, String team) {
    return switch (source) {
      case DatasetSource.Scenes scenes -> {
        var faults = new Faults();
        ScenesSource.check(scenes, faults);
        faults.throwIfAny();
        yield ScenesSource.samples(scenes);
      }
      case DatasetSource.Archived archived -> archive(archived.upload(), team);
    };
  }

  private long archive(UUID upload, String team) {
    String field = "source.upload";
    // Locked, so that it does not expire between this look and the version that needs it.
    StoredUpload stored = uploads.lock(upload).orElse(null);
    if (stored == null || !stored.upload().team().equals(team)) {
      throw Problems.invalid(field, "there is no upload " + upload + " in team '" + team + "'");
    }
    if (!stored.complete()) {
      throw Problems.invalid(
          field, "upload " + upload + " is not complete; send its parts and complete it");
    }
    return 0;
  }
}
