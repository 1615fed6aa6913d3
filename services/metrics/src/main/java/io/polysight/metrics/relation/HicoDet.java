package io.polysight.metrics.relation;

import static java.util.stream.Collectors.groupingBy;

import io.polysight.metrics.Figures;
import io.polysight.metrics.matching.ClassOutcomes;
import io.polysight.metrics.matching.ClassPrecisions;
import io.polysight.metrics.matching.PrecisionRecall;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Average precision of human-object interactions (Chao et al., WACV 2018), by the rules of
 * ho-rcnn's {@code VOCevaldet_bboxpair.m}: a class is a triple of labels, such as {@code person
 * ride bicycle}; a found pair belongs to the annotated pair with which its lesser overlap is
 * greatest, at least one half; the first is a hit. Precision is read at eleven recalls.
 *
 * <p>All that was found counts. QPIC and its descendants keep only the hundred best of an image.
 */
public final class HicoDet {
  private static final double OVERLAP = 0.5;

  private HicoDet() {}

  /** On which images a class is judged. */
  public enum Setting {
    /** On all. */
    DEFAULT,
    /** On those with an annotated thing of the class's object label. */
    KNOWN_OBJECT
  }

  /** The name of a relation's class: subject, predicate and object. */
  public static String name(String subject, String predicate, String object) {
    return subject + " " + predicate + " " + object;
  }

  private record Triple(String subject, String predicate, String object) {
    static Triple of(RelationImage image, Relation known) {
      return new Triple(
          image.subject(known).label(), known.predicate(), image.object(known).label());
    }

    static Triple of(RelationImage image, FoundRelation found) {
      return new Triple(
          image.subject(found).label(), found.predicate(), image.object(found).label());
    }

    String name() {
      return HicoDet.name(subject, predicate, object);
    }

    /** Whether the class is judged on an image. */
    boolean isJudged(RelationImage image, Setting setting) {
      return switch (setting) {
        case DEFAULT -> true;
        case KNOWN_OBJECT -> image.entities().stream().anyMatch(e -> e.label().equals(object));
      };
    }
  }

  public static ClassPrecisions of(List<RelationImage> images, Setting setting) {
    SortedMap<Triple, ClassOutcomes.Builder> classes =
        new TreeMap<>(Comparator.comparing(Triple::name));
    for (RelationImage image : images) {
      for (Relation known : image.relations()) {
        classes.computeIfAbsent(
            Triple.of(image, known), triple -> new ClassOutcomes.Builder(images.size()));
      }
    }
    for (int i = 0; i < images.size(); i++) {
      RelationImage image = images.get(i);
      Map<Triple, List<Relation>> known =
          image.relations().stream().collect(groupingBy(r -> Triple.of(image, r)));
      Map<Triple, List<FoundRelation>> found =
          image.foundRelations().stream()
              .sorted(Comparator.comparingDouble(FoundRelation::score).reversed())
              .collect(groupingBy(r -> Triple.of(image, r)));
      Set<Triple> triples = new HashSet<>(known.keySet());
      triples.addAll(found.keySet());
      for (Triple triple : triples) {
        ClassOutcomes.Builder builder = classes.get(triple);
        if (builder != null && triple.isJudged(image, setting)) {
          match(
              i,
              image,
              known.getOrDefault(triple, List.of()),
              found.getOrDefault(triple, List.of()),
              builder);
        }
      }
    }
    SequencedMap<String, ClassOutcomes> outcomes = new LinkedHashMap<>();
    classes.forEach((triple, builder) -> outcomes.put(triple.name(), builder.build()));
    return new ClassPrecisions(images.size(), outcomes, PrecisionRecall::elevenPoint);
  }

  private static void match(
      int number,
      RelationImage image,
      List<Relation> known,
      List<FoundRelation> found,
      ClassOutcomes.Builder out) {
    known.forEach(relation -> out.positive(number, 1));
    boolean[] taken = new boolean[known.size()];
    for (FoundRelation relation : found) {
      int nearest = -1;
      double most = Double.NEGATIVE_INFINITY;
      for (int j = 0; j < taken.length; j++) {
        double overlap = image.overlap(relation, known.get(j));
        if (overlap > most) {
          most = overlap;
          nearest = j;
        }
      }
      if (most >= OVERLAP && !taken[nearest]) {
        taken[nearest] = true;
        out.hit(number, relation.score(), 1);
      } else {
        out.miss(number, relation.score());
      }
    }
  }

  /**
   * mAP over all classes, the rare and the others.
   *
   * @param rare names of the classes with fewer than ten training instances
   */
  public static Figures figures(List<RelationImage> images, Set<String> rare) {
    Figures.Builder figures = Figures.builder();
    for (Setting setting : Setting.values()) {
      ClassPrecisions precisions = of(images, setting);
      String prefix =
          switch (setting) {
            case DEFAULT -> "";
            case KNOWN_OBJECT -> "known_object_";
          };
      figures
          .put(prefix + "mAP", precisions.mean(), "no relation is annotated")
          .put(
              prefix + "mAP_rare",
              precisions.mean(rare::contains),
              "no relation of a rare class is annotated")
          .put(
              prefix + "mAP_non_rare",
              precisions.mean(name -> !rare.contains(name)),
              "no relation of a class that is not rare is annotated");
      precisions
          .classes()
          .forEach((name, outcomes) ->
              figures
                  .put("per_class", name, "relations", outcomes.positives())
                  .put("per_class", name, prefix + "AP", precisions.of(name)));
    }
    return figures.build();
  }
}
