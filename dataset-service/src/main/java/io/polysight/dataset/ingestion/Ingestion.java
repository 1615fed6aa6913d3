package io.polysight.dataset.ingestion;

import io.polysight.dataset.version.Claim;
import io.polysight.dataset.version.VersionStore;
import io.polysight.datasets.manifest.VersionSummary;
import io.polysight.objects.ObjectStore;
import io.polysight.objects.ObjectStoreUnavailableException;
import io.polysight.platform.objectstore.Buckets;
import io.polysight.tasks.Faults.Fault;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Ingests one claimed version from its source to its end. */
@Component
class Ingestion {
  private static final Logger log = LoggerFactory.getLogger(Ingestion.class);

  private final SourceReader sources;
  private final Publication publication;
  private final VersionStore versions;
  private final ObjectStore objects;
  private final IngestionProperties settings;
  private final String bucket;

  Ingestion(
      SourceReader sources,
      Publication publication,
      VersionStore versions,
      ObjectStore objects,
      IngestionProperties settings,
      Buckets buckets) {
    this.sources = sources;
    this.publication = publication;
    this.versions = versions;
    this.objects = objects;
    this.settings = settings;
    this.bucket = buckets.datasets();
  }

  /**
   * Ends the version, or gives it back when something it needs is down.
   *
   * @throws DataAccessException when the database is down: the claim then runs out by itself
   */
  void run(Claim claim) {
    try (var progress = new Progress(claim, versions, settings);
        var workspace = new Workspace(settings.folder(), claim.version().id())) {
      boolean ended =
          switch (sources.read(claim.version().source(), workspace, progress)) {
            case Ingested.Built built -> {
              store(built.summary(), workspace, progress);
              yield publication.ready(claim, built.summary());
            }
            case Ingested.Refused refused -> publication.rejected(claim, refused.faults());
          };
      log.info("version {} {}", claim.version().id(), ended ? "ended" : "was taken over");
    } catch (ObjectStoreUnavailableException e) {
      log.warn("version {} waits for the object store", claim.version().id(), e);
      versions.release(claim, Instant.now().plus(settings.retriedAfter()), claim.failures());
    } catch (LostClaimException e) {
      log.warn("version {} is in other hands: {}", claim.version().id(), e.getMessage());
    } catch (DataAccessException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      failed(claim, e);
    }
  }

  /** Shards first, the manifest last: what it names is there before it is. */
  private void store(VersionSummary summary, Workspace workspace, Progress progress)
      throws IOException {
    for (String key : workspace.keys().reversed()) {
      progress.check();
      if (!objects.exists(bucket, key)) {
        String type = key.endsWith(".jsonl") ? "application/jsonl" : "application/octet-stream";
        objects.putFile(bucket, key, workspace.file(key), type);
      }
    }
    log.info("stored {} samples as {}", summary.header().samples(), summary.digest());
  }

  private void failed(Claim claim, Exception e) {
    if (Thread.currentThread().isInterrupted()) {
      log.info("version {} is interrupted; the next start goes on with it", claim.version().id());
      return;
    }
    int failures = claim.failures() + 1;
    log.error("version {} failed for the time {}", claim.version().id(), failures, e);
    if (failures < settings.failuresAllowed()) {
      versions.release(claim, Instant.now().plus(settings.retriedAfter()), failures);
      return;
    }
    var fault =
        new Fault(
            "source",
            "ingestion failed "
                + failures
                + " times by no fault of the source; an operator finds the reason in the log of"
                + " dataset-service under version "
                + claim.version().id());
    publication.rejected(claim, List.of(fault));
  }
}
