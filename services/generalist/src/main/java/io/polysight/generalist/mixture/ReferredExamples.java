package io.polysight.generalist.mixture;

import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.manifest.KnownLabels;
import io.polysight.datasets.sample.Annotations;
import io.polysight.datasets.sample.ReferringExpression;
import io.polysight.datasets.sample.Sample;
import java.io.IOException;
import java.util.List;

/** The samples of one split in which somebody refers to an object. */
public final class ReferredExamples implements ExampleSource {
  private final DatasetVersion version;
  private final List<Sample> samples;

  private ReferredExamples(DatasetVersion version, List<Sample> samples) {
    this.version = version;
    this.samples = samples;
  }

  public static ReferredExamples of(DatasetVersion version, String split) throws IOException {
    return new ReferredExamples(
        version,
        version.samples(split).stream()
            .filter(sample -> !sample.annotations().expressions().isEmpty())
            .toList());
  }

  @Override
  public int size() {
    return samples.size();
  }

  @Override
  public Example example(int index) {
    Sample sample = samples.get(index);
    Annotations known = sample.annotations();
    return Example.referred(
        version.image(sample), known.objects(), KnownLabels.NONE, known.expressions());
  }

  @Override
  public String name(int index) {
    return samples.get(index).id();
  }

  @Override
  public Iterable<String> texts() {
    return () ->
        samples.stream()
            .flatMap(sample -> sample.annotations().expressions().stream())
            .map(ReferringExpression::expression)
            .iterator();
  }

  @Override
  public String digest() {
    return version.digest();
  }
}
