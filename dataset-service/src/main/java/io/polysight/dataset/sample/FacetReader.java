package io.polysight.dataset.sample;

import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.datasets.sample.Annotations;
import io.polysight.datasets.sample.Box;
import io.polysight.datasets.sample.ImageReference;
import io.polysight.datasets.sample.Sample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a version's samples in order and notes under which values each is found. */
final class FacetReader {
  private final FacetIndex index = new FacetIndex();

  /** By the first 64 bits of the pixels' digest. */
  private final Map<Long, List<Seen>> byPixels = new HashMap<>();

  private record Seen(int ordinal, String split) {}

  void add(int ordinal, Sample sample) {
    ImageReference image = sample.image();
    index.add(Facet.SPLIT, sample.split(), ordinal);
    index.add(Facet.IMAGE_EDGE, powerOfTwo(Math.max(image.width(), image.height())), ordinal);
    byPixels
        .computeIfAbsent(
            Long.parseUnsignedLong(image.pixels(), 0, 16, 16), pixels -> new ArrayList<>(1))
        .add(new Seen(ordinal, sample.split()));
    Annotations annotations = sample.annotations();
    annotations.labels().forEach((space, label) -> label(space, label, ordinal));
    kinds(annotations, ordinal);
    for (AnnotatedObject object : annotations.objects()) {
      object.labels().forEach((space, label) -> label(space, label, ordinal));
      box(object.box(), image, ordinal);
    }
  }

  /** The index, once every sample was added. */
  FacetIndex finish() {
    Map<Integer, Set<SampleProblem>> found = new java.util.TreeMap<>();
    for (List<Seen> alike : byPixels.values()) {
      for (Seen seen : alike) {
        long inSplit = alike.stream().filter(other -> other.split().equals(seen.split())).count();
        if (inSplit > 1) {
          found
              .computeIfAbsent(seen.ordinal(), o -> new HashSet<>())
              .add(SampleProblem.SAME_PIXELS);
        }
        if (inSplit < alike.size()) {
          found
              .computeIfAbsent(seen.ordinal(), o -> new HashSet<>())
              .add(SampleProblem.SAME_PIXELS_ACROSS_SPLITS);
        }
      }
    }
    found.forEach((ordinal, problems) -> problems.forEach(problem -> problem(problem, ordinal)));
    return index;
  }

  private void kinds(Annotations annotations, int ordinal) {
    count("labels", annotations.labels().size(), ordinal);
    count("captions", annotations.captions().size(), ordinal);
    count("objects", annotations.objects().size(), ordinal);
    int masks = (int) annotations.objects().stream().filter(o -> o.mask() != null).count();
    count("masks", masks, ordinal);
    count("relations", annotations.relations().size(), ordinal);
    count("questions", annotations.questions().size(), ordinal);
    if (annotations.equals(Annotations.none())) {
      problem(SampleProblem.NO_ANNOTATION, ordinal);
    }
  }

  private void count(String kind, int times, int ordinal) {
    for (int i = 0; i < times; i++) {
      index.add(Facet.ANNOTATION, kind, ordinal);
    }
  }

  private void label(String space, String label, int ordinal) {
    index.add(Facet.LABEL, space + ":" + label, ordinal);
  }

  private void box(Box box, ImageReference image, int ordinal) {
    double area = box.width() * box.height();
    if (area == 0) {
      problem(SampleProblem.EMPTY_BOX, ordinal);
    } else {
      index.add(Facet.BOX_EDGE, powerOfTwo((int) Math.sqrt(area)), ordinal);
    }
    if (box.left() < 0
        || box.top() < 0
        || box.right() > image.width()
        || box.bottom() > image.height()) {
      problem(SampleProblem.BOX_OUTSIDE_IMAGE, ordinal);
    }
  }

  private void problem(SampleProblem problem, int ordinal) {
    index.add(Facet.PROBLEM, problem.written(), ordinal);
  }

  /** The largest power of two up to the size; 0 below one pixel. */
  private static String powerOfTwo(int pixels) {
    return Integer.toString(Integer.highestOneBit(pixels));
  }
}
