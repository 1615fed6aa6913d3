package io.polysight.generalist.mixture;

import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.sample.Annotations;
import io.polysight.datasets.sample.Sample;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One split of a data-set version: the samples that carry what a task needs. */
public final class DatasetExamples implements ExampleSource {
  private final DatasetVersion version;
  private final List<Sample> samples;
  private final @Nullable String labelSpace;

  private DatasetExamples(
      DatasetVersion version, List<Sample> samples, @Nullable String labelSpace) {
    this.version = version;
    this.samples = samples;
    this.labelSpace = labelSpace;
  }

  /** The samples that have a caption. */
  public static DatasetExamples captioned(DatasetVersion version, String split) throws IOException {
    return new DatasetExamples(
        version,
        version.samples(split).stream().filter(s -> !s.annotations().captions().isEmpty()).toList(),
        null);
  }

  /** The samples that have a label in {@code labelSpace}. */
  public static DatasetExamples labelled(DatasetVersion version, String split, String labelSpace)
      throws IOException {
    return new DatasetExamples(
        version,
        version.samples(split).stream()
            .filter(s -> s.annotations().labels().containsKey(labelSpace))
            .toList(),
        labelSpace);
  }

  @Override
  public int size() {
    return samples.size();
  }

  @Override
  public Example example(int index) {
    Sample sample = samples.get(index);
    Annotations known = sample.annotations();
    String label = labelSpace == null ? null : known.labels().get(labelSpace);
    return new Example(version.image(sample), known.captions(), label);
  }

  @Override
  public String name(int index) {
    return samples.get(index).id();
  }

  @Override
  public Iterable<String> texts() {
    return labelSpace != null
        ? List.of()
        : () -> samples.stream().flatMap(s -> s.annotations().captions().stream()).iterator();
  }

  @Override
  public String digest() {
    return version.digest();
  }
}
