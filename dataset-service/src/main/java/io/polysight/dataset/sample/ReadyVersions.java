package io.polysight.dataset.sample;

import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.dataset.version.VersionStore;
import io.polysight.datasets.blob.Blobs;
import io.polysight.datasets.sample.Sample;
import io.polysight.objects.ObjectStore;
import io.polysight.platform.objectstore.Buckets;
import io.polysight.platform.security.Caller;
import io.polysight.platform.web.Problems;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Versions whose samples a caller may see. */
@Component
class ReadyVersions {
  private final VersionStore versions;
  private final ManifestIndexes indexes;
  private final Blobs blobs;

  /** A version with the index of its manifest. */
  record Ready(DatasetVersion version, String digest, Blobs blobs, ManifestIndex index) {

    /** The sample of an id, which may be anything a caller wrote. */
    Sample sample(String sampleId) throws IOException {
      Integer ordinal = index.ordinal(sampleId);
      if (ordinal == null) {
        throw Problems.notFound("sample of version " + version.id(), sampleId);
      }
      return index.samples(blobs, new int[] {ordinal}).getFirst();
    }
  }

  ReadyVersions(
      VersionStore versions, ManifestIndexes indexes, ObjectStore objects, Buckets buckets) {
    this.versions = versions;
    this.indexes = indexes;
    this.blobs = objects.blobs(buckets.datasets());
  }

  Ready of(Caller caller, UUID id) throws IOException {
    DatasetVersion version =
        versions.find(id).orElseThrow(() -> Problems.notFound("data-set version", id));
    caller.visible(version.team(), "data-set version", id);
    String digest = version.digest();
    if (digest == null) {
      throw Problems.conflict(
          "version "
              + id
              + " is "
              + version.state()
              + " and shows no samples; ask again when it is READY");
    }
    return new Ready(version, digest, blobs, indexes.of(blobs, digest));
  }
}
