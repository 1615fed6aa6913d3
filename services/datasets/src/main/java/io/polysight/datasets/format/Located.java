package io.polysight.datasets.format;

import io.polysight.datasets.manifest.LabelSpace;
import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.datasets.sample.Annotations;
import io.polysight.datasets.sample.Box;
import io.polysight.datasets.sample.RleMask;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the things in the images of an archive under one label space, class. Detection data sets
 * look for all their classes in every image, so what is not annotated is absent; unless a class
 * occurs in some image only as something that had to be left out.
 */
final class Located {
  private static final String LABEL_SPACE = ImageFolder.LABEL_SPACE;

  private final Remarks remarks;
  private final Set<String> names = new LinkedHashSet<>();
  private boolean exhaustive = true;

  Located(Remarks remarks) {
    this.remarks = remarks;
  }

  /** Adds the classes that one document looks for; another that looks for others breaks absence. */
  void lookedFor(Set<String> classes) {
    exhaustive &= names.isEmpty() || names.equals(classes);
    names.addAll(classes);
  }

  /** Classes that are known by their occurrence only. */
  void seen(String name) {
    names.add(name);
  }

  /** Things of one image. */
  Image image(String file) {
    return new Image(file);
  }

  LabelSpace space() {
    return new LabelSpace(LABEL_SPACE, List.copyOf(names), exhaustive);
  }

  /** Of one image. */
  final class Image {
    private final String file;
    private final List<AnnotatedObject> objects = new ArrayList<>();
    private final Set<String> there = new HashSet<>();
    private final Set<String> leftOut = new HashSet<>();
    private final Map<String, Integer> reasons = new TreeMap<>();
    private boolean sound = true;

    private Image(String file) {
      this.file = file;
    }

    void add(String name, Box box, @Nullable RleMask mask) {
      there.add(name);
      objects.add(new AnnotatedObject(Map.of(LABEL_SPACE, name), box, mask, null, null));
    }

    /**
     * A thing that is no sample to learn from.
     *
     * @param why in words that fit behind a number, such as "crowd regions"
     */
    void leaveOut(String name, String why) {
      leftOut.add(name);
      reasons.merge(why, 1, Integer::sum);
    }

    void fault(String reason) {
      sound = false;
      remarks.fault(file, reason);
    }

    /** All there is, or null when there was a fault. */
    @Nullable Annotations annotations() {
      reasons.forEach((why, count) -> remarks.skip(file, count + " " + why + " left out"));
      exhaustive &= there.containsAll(leftOut);
      return sound ? new Annotations(null, null, objects, null, null) : null;
    }
  }
}
