package io.polysight.metrics.relation;

import io.polysight.metrics.Figures;
import io.polysight.metrics.statistics.Contributions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Recall of relations among the K best per image (Lu et al., ECCV 2016; neural-motifs and
 * Scene-Graph-Benchmark's {@code sgg_eval.py}). A relation is recalled if one of the K has its
 * three labels and overlaps its subject and its object (as a phrase: the box around both) by at
 * least half. One found relation may recall several.
 *
 * <p>Images without annotated relations are left out. An image in which nothing was found counts
 * with recall 0, as in neural-motifs; Scene-Graph-Benchmark skips it.
 */
public final class SceneGraphRecall {
  private static final double OVERLAP = 0.5;

  /** What counts as found. */
  public enum Matching {
    /** Both boxes must be right. */
    RELATION,
    /** The box around both must be right. */
    PHRASE
  }

  /**
   * One annotated relation.
   *
   * @param rank of the best that recalls it, from 0; -1 if none does
   */
  private record Recalled(String predicate, int rank) {}

  /** Per image. */
  private final List<List<Recalled>> images;

  private final SortedSet<String> predicates = new TreeSet<>();

  /**
   * @param graphConstraint whether only the best predicate of each pair of things counts; of equal
   *     scores the one listed first
   */
  public SceneGraphRecall(List<RelationImage> images, Matching matching, boolean graphConstraint) {
    this.images = images.stream().map(image -> recalled(image, matching, graphConstraint)).toList();
    this.images.forEach(image -> image.forEach(recalled -> predicates.add(recalled.predicate)));
  }

  private static List<Recalled> recalled(
      RelationImage image, Matching matching, boolean graphConstraint) {
    List<FoundRelation> ranked = ranked(image.foundRelations(), graphConstraint);
    List<Recalled> recalled = new ArrayList<>();
    for (Relation known : image.relations()) {
      int rank = -1;
      for (int i = 0; rank < 0 && i < ranked.size(); i++) {
        FoundRelation found = ranked.get(i);
        if (image.sameLabels(found, known)) {
          double overlap =
              switch (matching) {
                case RELATION -> image.overlap(found, known);
                case PHRASE -> image.phraseOverlap(found, known);
              };
          rank = overlap >= OVERLAP ? i : -1;
        }
      }
      recalled.add(new Recalled(known.predicate(), rank));
    }
    return recalled;
  }

  private static List<FoundRelation> ranked(List<FoundRelation> found, boolean graphConstraint) {
    List<FoundRelation> ranked =
        found.stream().sorted(Comparator.comparingDouble(FoundRelation::score).reversed()).toList();
    if (!graphConstraint) {
      return ranked;
    }
    Set<List<Integer>> pairs = new HashSet<>();
    return ranked.stream()
        .filter(relation -> pairs.add(List.of(relation.subject(), relation.object())))
        .toList();
  }

  /**
   * The mean over images of the share of relations recalled; NaN without relations.
   *
   * @param k how many of the best count in each image; 20, 50 and 100 are usual
   */
  public Contributions recall(int k) {
    return new Contributions(rows(k, predicate -> true), sums -> sums[0] / sums[1]);
  }

  private static long hits(List<Recalled> relations, int k) {
    return relations.stream().filter(r -> r.rank >= 0 && r.rank < k).count();
  }

  /**
   * {@code R@K}, {@code mR@K} with graph constraint and {@code ng-R@K}, {@code ng-mR@K} without, K
   * 20, 50 and 100, as Scene-Graph-Benchmark prints them, and recall per predicate.
   */
  public static Figures figures(List<RelationImage> images, Matching matching) {
    Figures.Builder figures = Figures.builder();
    String reason = "no relation is annotated";
    for (boolean constraint : new boolean[] {true, false}) {
      var recall = new SceneGraphRecall(images, matching, constraint);
      String prefix = constraint ? "" : "ng-";
      for (int k : new int[] {20, 50, 100}) {
        figures.put(prefix + "R@" + k, recall.recall(k), reason);
        figures.put(prefix + "mR@" + k, recall.meanRecall(k), reason);
        for (String predicate : recall.predicates()) {
          figures.put(
              "per_predicate", predicate, prefix + "R@" + k, recall.recall(k, predicate).value());
        }
      }
    }
    return figures.build();
  }

  /** The predicates that are annotated. */
  public SortedSet<String> predicates() {
    return new TreeSet<>(predicates);
  }

  /** As {@link #recall} of one predicate's relations; NaN if it is annotated nowhere. */
  public Contributions recall(int k, String predicate) {
    return new Contributions(rows(k, predicate::equals), sums -> sums[0] / sums[1]);
  }

  /** Per image the share recalled of the relations of some predicates, and 1 if it has any. */
  private double[][] rows(int k, Predicate<String> among) {
    double[][] rows = new double[images.size()][2];
    for (int i = 0; i < rows.length; i++) {
      List<Recalled> relations =
          images.get(i).stream().filter(r -> among.test(r.predicate)).toList();
      if (!relations.isEmpty()) {
        rows[i][0] = (double) hits(relations, k) / relations.size();
        rows[i][1] = 1;
      }
    }
    return rows;
  }

  /**
   * Mean recall (Tang et al., CVPR 2019): the mean over predicates of their recalls. A predicate
   * that is annotated nowhere is left out; Scene-Graph-Benchmark counts those of its vocabulary as
   * 0.
   */
  public Contributions meanRecall(int k) {
    List<double[][]> perPredicate =
        predicates.stream().map(predicate -> rows(k, predicate::equals)).toList();
    return Contributions.ofCounts(
        images.size(),
        counts ->
            perPredicate.stream()
                .mapToDouble(rows -> mean(rows, counts))
                .filter(recall -> !Double.isNaN(recall))
                .average()
                .orElse(Double.NaN));
  }

  private static double mean(double[][] rows, int[] counts) {
    double sum = 0;
    double images = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += counts[i] * rows[i][0];
      images += counts[i] * rows[i][1];
    }
    return sum / images;
  }
}
