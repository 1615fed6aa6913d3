package io.polysight.metrics.matching;

import io.polysight.metrics.Figures;
import io.polysight.metrics.statistics.Contributions;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Average precision per class and its mean. A class with nothing to find has none and is left out
 * of the mean.
 */
public final class ClassPrecisions {
  private final int images;
  private final SequencedMap<String, ClassOutcomes> classes;
  private final ToDoubleFunction<PrecisionRecall> area;

  /**
   * @param classes outcomes by name
   * @param area such as {@code PrecisionRecall::area}
   */
  public ClassPrecisions(
      int images,
      SequencedMap<String, ClassOutcomes> classes,
      ToDoubleFunction<PrecisionRecall> area) {
    this.images = images;
    this.classes = Collections.unmodifiableSequencedMap(classes);
    this.area = area;
  }

  public SequencedMap<String, ClassOutcomes> classes() {
    return classes;
  }

  /** Average precision of a class; NaN where there is nothing to find. */
  public double of(String label) {
    ClassOutcomes outcomes = classes.get(label);
    if (outcomes == null) {
      throw new IllegalArgumentException("'" + label + "' is none of " + classes.keySet());
    }
    return outcomes.positives() == 0 ? Double.NaN : area.applyAsDouble(outcomes.curve());
  }

  /** The mean over all classes. */
  public Contributions mean() {
    return mean(classes.values());
  }

  /** The mean over some classes, such as the rare ones. */
  public Contributions mean(Predicate<String> among) {
    return mean(
        classes.entrySet().stream()
            .filter(entry -> among.test(entry.getKey()))
            .map(Map.Entry::getValue)
            .toList());
  }

  private Contributions mean(Collection<ClassOutcomes> some) {
    return Contributions.ofCounts(
        images,
        counts ->
            some.stream()
                .filter(outcomes -> outcomes.positives(counts) > 0)
                .mapToDouble(outcomes -> area.applyAsDouble(outcomes.curve(counts)))
                .average()
                .orElse(Double.NaN));
  }

  /** The mean under a name, and a table per class. */
  public Figures figures(String name) {
    Figures.Builder figures = Figures.builder().put(name, mean(), "there is nothing to find");
    classes.forEach((label, outcomes) -> {
      double[] recall = outcomes.curve().recall();
      figures
          .put("per_class", label, "objects", outcomes.positives())
          .put("per_class", label, "AP", of(label))
          .put(
              "per_class",
              label,
              "recall",
              outcomes.positives() == 0 ? Double.NaN : Arrays.stream(recall).max().orElse(0));
    });
    return figures.build();
  }
}
