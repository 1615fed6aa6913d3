package io.polysight.datasets.manifest;

import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.datasets.sample.Annotations;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the labels of one image; a label in neither set is unknown: it can neither be
 * learnt nor judged.
 *
 * @param present those that hold
 * @param absent those that verifiably do not
 */
public record KnownLabels(Set<String> present, Set<String> absent) {
  public static final KnownLabels NONE = new KnownLabels(Set.of(), Set.of());

  public KnownLabels {
    present = Set.copyOf(present);
    absent = Set.copyOf(absent);
  }

  /**
   * The label of the image and those of its objects hold. What does not occur is absent where the
   * label space is exhaustive, else unknown.
   */
  public static KnownLabels of(LabelSpace space, Annotations known) {
    Set<String> present = new TreeSet<>();
    add(present, known.labels().get(space.name()));
    for (AnnotatedObject object : known.objects()) {
      add(present, object.labels().get(space.name()));
    }
    Set<String> absent = new TreeSet<>();
    if (space.exhaustive()) {
      absent.addAll(space.labels());
      absent.removeAll(present);
    }
    return new KnownLabels(present, absent);
  }

  private static void add(Set<String> labels, @Nullable String label) {
    if (label != null) {
      labels.add(label);
    }
  }

  /** Whether it is known of any label. */
  public boolean any() {
    return !present.isEmpty() || !absent.isEmpty();
  }
}
