package io.polysight.metrics.errors;

import io.polysight.metrics.Figures;
import io.polysight.metrics.matching.ClassOutcomes;
import io.polysight.metrics.statistics.Contributions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What each kind of error costs (TIDE: Bolya et al., ECCV 2020, after its {@code quantify.py}): AP
 * is computed again with the errors of one kind corrected, and the gain is that kind's dAP. Gains
 * do not add up to what is lost.
 *
 * <p>As in TIDE, AP is read at 101 recalls, a class that was found but is annotated nowhere counts
 * with AP 0, and a gain by a type of error is at least 0. Figures are shares, TIDE prints percent.
 */
public final class DetectionErrors {
  private final List<ImageErrors> images;
  private final Collection<ClassOutcomes> base;

  /**
   * @param enough the overlap of a hit, such as 0.5
   * @param least the overlap up to which a detection lies in the background, such as 0.1
   */
  public DetectionErrors(List<? extends JudgedImage> images, double enough, double least) {
    if (!(least > 0 && least < enough && enough <= 1)) {
      throw new IllegalArgumentException(
          "overlaps of %s for a hit and %s for background: give 0 < background < hit <= 1"
              .formatted(enough, least));
    }
    this.images = images.stream().map(image -> new ImageErrors(image, enough, least)).toList();
    Classes classes = new Classes(image -> List.of());
    classes.points(ImageErrors::points);
    base = classes.outcomes();
  }

  /** Collects what is to be found and what was, per class. */
  private final class Classes {
    private final Map<String, ClassOutcomes.Builder> builders = new TreeMap<>();

    /**
     * @param gone labels of objects that are not to be found
     */
    Classes(Function<ImageErrors, List<String>> gone) {
      for (int i = 0; i < images.size(); i++) {
        for (String label : images.get(i).positives()) {
          builder(label).positive(i, 1);
        }
        for (String label : gone.apply(images.get(i))) {
          builder(label).positive(i, -1);
        }
      }
    }

    private ClassOutcomes.Builder builder(String label) {
      return builders.computeIfAbsent(label, l -> new ClassOutcomes.Builder(images.size()));
    }

    void points(Function<ImageErrors, List<ImageErrors.Point>> some) {
      for (int i = 0; i < images.size(); i++) {
        for (ImageErrors.Point point : some.apply(images.get(i))) {
          if (point.hit()) {
            builder(point.label()).hit(i, point.score(), 1);
          } else {
            builder(point.label()).miss(i, point.score());
          }
        }
      }
    }

    Collection<ClassOutcomes> outcomes() {
      return builders.values().stream().map(ClassOutcomes.Builder::build).toList();
    }
  }

  /** Average precision at the overlap of a hit, mean over classes. */
  public Contributions averagePrecision() {
    return Contributions.ofCounts(images.size(), counts -> mean(base, counts));
  }

  private static double mean(Collection<ClassOutcomes> classes, int[] counts) {
    return classes.stream()
        .filter(outcomes -> !outcomes.isEmpty(counts))
        .mapToDouble(outcomes ->
            outcomes.positives(counts) == 0 ? 0 : outcomes.curve(counts).hundredOnePoint())
        .average()
        .orElse(Double.NaN);
  }

  /** The AP gained if errors of one kind were corrected. */
  public Contributions gain(ErrorType type) {
    return gain(
        corrected(
            type == ErrorType.MISSED ? ImageErrors::missed : image -> List.of(),
            error -> error.type() == type ? error.fixed() : error.original()),
        0);
  }

  /** The AP gained if what nothing found did not exist. */
  public Contributions falseNegativeGain() {
    return gain(
        corrected(ImageErrors::falseNegatives, ImageErrors.Error::original),
        Double.NEGATIVE_INFINITY);
  }

  /** The AP gained if all false positives were scored last. */
  public Contributions falsePositiveGain() {
    Classes classes = new Classes(image -> List.of());
    classes.points(image ->
        image.points().stream()
            .map(p -> new ImageErrors.Point(p.label(), p.hit() ? 1 : 0, p.hit()))
            .toList());
    return gain(classes.outcomes(), Double.NEGATIVE_INFINITY);
  }

  private Collection<ClassOutcomes> corrected(
      Function<ImageErrors, List<String>> gone,
      Function<ImageErrors.Error, Optional<ImageErrors.Point>> entry) {
    Classes classes = new Classes(gone);
    // TIDE lists errors first, which decides between equal scores.
    classes.points(image -> image.errors().stream().map(entry).flatMap(Optional::stream).toList());
    classes.points(image -> image.points().stream().filter(ImageErrors.Point::hit).toList());
    return classes.outcomes();
  }

  private Contributions gain(Collection<ClassOutcomes> corrected, double least) {
    return Contributions.ofCounts(
        images.size(),
        counts -> {
          double before = mean(base, counts);
          double after = mean(corrected, counts);
          // Nothing is left when all there was were errors that are dropped.
          return Double.isNaN(after) ? after : Math.max(least, after - before);
        });
  }

  /** How many errors of a kind there are. */
  public long count(ErrorType type) {
    return type == ErrorType.MISSED
        ? images.stream().mapToLong(image -> image.missed().size()).sum()
        : images.stream()
            .flatMap(image -> image.errors().stream())
            .filter(error -> error.type() == type)
            .count();
  }

  /** AP50 and dAP under TIDE's names, and how many errors of each kind there are. */
  public Figures figures() {
    Figures.Builder figures = Figures.builder();
    putInto(figures);
    return figures.build();
  }

  void putInto(Figures.Builder figures) {
    String nothing = "nothing is annotated and nothing was found";
    figures.put("AP", averagePrecision(), nothing);
    for (ErrorType type : ErrorType.values()) {
      figures.put("dAP_" + type.shortName(), gain(type), "nothing is left to score");
    }
    figures
        .put("dAP_FalsePos", falsePositiveGain(), nothing)
        .put("dAP_FalseNeg", falseNegativeGain(), nothing);
    for (ErrorType type : ErrorType.values()) {
      figures.put("errors", type.shortName(), "count", count(type));
    }
  }
}
