package io.polysight.generalist.mixture;

import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.datasets.sample.Sample;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The samples of one split in which things are located. A sample without any says nothing: nobody
 * may have looked.
 */
public final class LocatedExamples implements ExampleSource {
  private final DatasetVersion version;
  private final List<Sample> samples;
  private final String labelSpace;

  private LocatedExamples(DatasetVersion version, List<Sample> samples, String labelSpace) {
    this.version = version;
    this.samples = samples;
    this.labelSpace = labelSpace;
  }

  /** The samples in which at least one thing has a box. */
  public static LocatedExamples boxes(DatasetVersion version, String split, String labelSpace)
      throws IOException {
    return having(version, split, labelSpace, object -> true);
  }

  /** The samples in which at least one thing has a mask. */
  public static LocatedExamples masks(DatasetVersion version, String split, String labelSpace)
      throws IOException {
    return having(version, split, labelSpace, object -> object.mask() != null);
  }

  private static LocatedExamples having(
      DatasetVersion version, String split, String labelSpace, Predicate<AnnotatedObject> wanted)
      throws IOException {
    List<Sample> samples =
        version.samples(split).stream()
            .filter(sample -> sample.annotations().objects().stream().anyMatch(wanted))
            .toList();
    return new LocatedExamples(version, samples, labelSpace);
  }

  @Override
  public int size() {
    return samples.size();
  }

  @Override
  public Example example(int index) {
    Sample sample = samples.get(index);
    List<AnnotatedObject> objects =
        sample.annotations().objects().stream().map(this::labelled).toList();
    return new Example(version.image(sample), List.of(), null, objects);
  }

  @Override
  public String name(int index) {
    return samples.get(index).id();
  }

  private AnnotatedObject labelled(AnnotatedObject object) {
    String label = object.labels().get(labelSpace);
    return new AnnotatedObject(
        label == null ? Map.of() : Map.of(labelSpace, label),
        object.box(),
        object.mask(),
        null,
        null);
  }

  /** None: the labels are known from the task. */
  @Override
  public Iterable<String> texts() {
    return List.of();
  }

  @Override
  public String digest() {
    return version.digest();
  }
}
