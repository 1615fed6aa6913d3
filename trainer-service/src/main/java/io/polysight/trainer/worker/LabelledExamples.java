package io.polysight.trainer.worker;

import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.sample.Sample;
import io.polysight.generalist.mixture.Example;
import io.polysight.generalist.mixture.ExampleSource;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * The training samples whose label is one of a task's labels. A data set may speak of more classes
 * than a task asks for; those samples say nothing about it.
 */
final class LabelledExamples implements ExampleSource {
  private final DatasetVersion version;
  private final String labelSpace;
  private final List<Sample> samples;

  private LabelledExamples(DatasetVersion version, String labelSpace, List<Sample> samples) {
    this.version = version;
    this.labelSpace = labelSpace;
    this.samples = samples;
  }

  static LabelledExamples of(DatasetVersion version, String labelSpace, List<String> labels)
      throws IOException {
    Set<String> asked = Set.copyOf(labels);
    List<Sample> samples =
        version.samples(Sample.TRAIN).stream()
            .filter(sample -> {
              String label = sample.annotations().labels().get(labelSpace);
              return label != null && asked.contains(label);
            })
            .toList();
    return new LabelledExamples(version, labelSpace, samples);
  }

  @Override
  public int size() {
    return samples.size();
  }

  @Override
  public Example example(int index) {
    Sample sample = samples.get(index);
    return new Example(
        version.image(sample), List.of(), sample.annotations().labels().get(labelSpace));
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
