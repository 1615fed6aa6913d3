package io.polysight.eval.slice;

import io.polysight.contracts.evaluations.Slice;
import io.polysight.contracts.serving.PredictedSample;
import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.sample.Sample;
import io.polysight.eval.benchmark.StoredBenchmark;
import io.polysight.objects.ObjectStore;
import io.polysight.platform.objectstore.Buckets;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Which of the samples of a benchmark are in a slice, read from the manifest of its data. */
public final class SliceSamples {
  private final ObjectStore objects;
  private final String bucket;

  SliceSamples(ObjectStore objects, Buckets buckets) {
    this.objects = objects;
    this.bucket = buckets.datasets();
  }

  /**
   * Indexes into {@code samples} for each slice, in the order of the slices. A benchmark made
   * before its manifest was kept has no sample in any.
   */
  public List<int[]> chosen(
      StoredBenchmark benchmark, List<Slice> slices, List<PredictedSample> samples)
      throws IOException {
    String manifest = benchmark.manifest();
    Map<String, Sample> known = new HashMap<>();
    if (manifest != null && !slices.isEmpty()) {
      DatasetVersion.open(objects.blobs(bucket), manifest)
          .samples(benchmark.benchmark().split())
          .forEach(sample -> known.put(sample.id(), sample));
    }
    return slices.stream().map(slice -> chosen(slice, samples, known)).toList();
  }

  private static int[] chosen(
      Slice slice, List<PredictedSample> samples, Map<String, Sample> known) {
    return IntStream.range(0, samples.size())
        .filter(i -> {
          Sample sample = known.get(PredictedSample.imageOf(samples.get(i).sample()));
          return sample != null && SampleQuery.holds(slice.conditions(), sample);
        })
        .toArray();
  }
}
