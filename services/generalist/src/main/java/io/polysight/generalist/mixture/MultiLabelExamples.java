package io.polysight.generalist.mixture;

import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.manifest.KnownLabels;
import io.polysight.datasets.manifest.LabelSpace;
import io.polysight.datasets.sample.Sample;
import java.io.IOException;
import java.util.List;

/** The samples of one split with the labels that occur in them. */
public final class MultiLabelExamples implements ExampleSource {
  private final DatasetVersion version;
  private final List<Sample> samples;
  private final LabelSpace space;

  private MultiLabelExamples(DatasetVersion version, List<Sample> samples, LabelSpace space) {
    this.version = version;
    this.samples = samples;
    this.space = space;
  }

  /** The samples of which at least one label is known to hold or not to. */
  public static MultiLabelExamples of(DatasetVersion version, String split, String labelSpace)
      throws IOException {
    LabelSpace space = version.header().labelSpace(labelSpace);
    return new MultiLabelExamples(
        version,
        version.samples(split).stream()
            .filter(sample -> KnownLabels.of(space, sample.annotations()).any())
            .toList(),
        space);
  }

  @Override
  public int size() {
    return samples.size();
  }

  @Override
  public Example example(int index) {
    Sample sample = samples.get(index);
    return Example.referred(
        version.image(sample), List.of(), KnownLabels.of(space, sample.annotations()), List.of());
  }

  @Override
  public String name(int index) {
    return samples.get(index).id();
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
