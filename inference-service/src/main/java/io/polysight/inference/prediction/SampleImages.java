package io.polysight.inference.prediction;

import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.sample.Sample;
import io.polysight.inference.datasets.DatasetService;
import io.polysight.objects.ObjectStore;
import io.polysight.platform.objectstore.Buckets;
import io.polysight.platform.web.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The image files of samples, found as the caller sees them and read from the object store. */
final class SampleImages {
  private final DatasetService datasets;
  private final ObjectStore objects;
  private final Buckets buckets;

  SampleImages(DatasetService datasets, ObjectStore objects, Buckets buckets) {
    this.datasets = datasets;
    this.objects = objects;
    this.buckets = buckets;
  }

  /**
   * @return the file of each sample
   * @throws io.polysight.platform.web.ProblemException as dataset-service refuses: 404 for a
   *     version the caller does not see, 400 for samples that are not in it
   */
  Map<String, byte[]> of(UUID version, List<String> ids) {
    String digest = datasets.version(version).digest();
    if (digest == null) {
      throw Problems.conflict("Data-set version " + version + " is not READY; wait until it is.");
    }
    try {
      var opened = DatasetVersion.open(objects.blobs(buckets.datasets()), digest);
      Map<String, byte[]> files = new HashMap<>();
      for (Sample sample : datasets.samples(version, ids)) {
        files.put(sample.id(), opened.imageFile(sample));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
