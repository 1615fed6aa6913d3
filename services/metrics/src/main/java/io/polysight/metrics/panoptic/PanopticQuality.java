package io.polysight.metrics.panoptic;

import io.polysight.metrics.Figures;
import io.polysight.metrics.statistics.Contributions;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Panoptic quality (Kirillov et al., CVPR 2019) as fractions of 1: per category {@code PQ = Σ IoU /
 * (TP + FP/2 + FN/2)}, {@code SQ = Σ IoU / TP}, {@code RQ = TP / (TP + FP/2 + FN/2)}, each averaged
 * over the categories that have something to match. Exact to panopticapi's {@code pq_compute}, with
 * one departure: where a category, or all of a part, has nothing to match, the figure is NaN;
 * panopticapi writes 0 for the category and fails for the part.
 */
public final class PanopticQuality {
  private final List<Category> categories;
  private final List<Map<Integer, MatchCounts>> images;

  /**
   * @param images for each image the counts of {@link Matching}, all of these categories
   */
  public PanopticQuality(
      List<Category> categories, List<? extends Map<Integer, MatchCounts>> images) {
    this.categories = List.copyOf(categories);
    this.images = List.copyOf(images);
    Set<Integer> known = new HashSet<>();
    categories.forEach(category -> known.add(category.id()));
    for (Map<Integer, MatchCounts> image : images) {
      if (!known.containsAll(image.keySet())) {
        throw new IllegalArgumentException(
            "counts of categories " + image.keySet() + " where only " + known + " are known");
      }
    }
  }

  /** Which categories are averaged. */
  public enum Part {
    ALL("", "category"),
    THINGS("_th", "thing category"),
    STUFF("_st", "stuff category");

    private final String suffix;
    private final String word;

    Part(String suffix, String word) {
      this.suffix = suffix;
      this.word = word;
    }

    boolean has(Category category) {
      return this == ALL || (this == THINGS) == category.thing();
    }
  }

  /** Which quality of a category is averaged. */
  public enum Quality {
    PQ(MatchCounts::panopticQuality),
    SQ(MatchCounts::segmentationQuality),
    RQ(MatchCounts::recognitionQuality);

    private final ToDoubleFunction<MatchCounts> of;

    Quality(ToDoubleFunction<MatchCounts> of) {
      this.of = of;
    }
  }

  /** {@code PQ}, {@code SQ_th} and so on, {@code N} categories averaged, and {@code per_class}. */
  public Figures figures() {
    int[] once = new int[images.size()];
    Arrays.fill(once, 1);
    Map<Integer, MatchCounts> total = total(once);
    Figures.Builder figures = Figures.builder();
    for (Part part : Part.values()) {
      for (Quality quality : Quality.values()) {
        figures.put(
            quality.name() + part.suffix,
            mean(total, quality, part),
            "no " + part.word + " has a true or a predicted segment",
            () -> contributions(quality, part));
      }
    }
    for (Part part : Part.values()) {
      figures.put("N" + part.suffix, categories.stream().filter(c -> has(total, part, c)).count());
    }
    for (Category category : categories) {
      MatchCounts counts = total.getOrDefault(category.id(), MatchCounts.NONE);
      String row = rowName(category);
      for (Quality quality : Quality.values()) {
        figures.put("per_class", row, quality.name(), quality.of.applyAsDouble(counts));
      }
      figures.put("per_class", row, "TP", counts.truePositives());
      figures.put("per_class", row, "FP", counts.falsePositives());
      figures.put("per_class", row, "FN", counts.falseNegatives());
    }
    return figures.build();
  }

  /** A figure from how often each image was drawn, for intervals. */
  public Contributions contributions(Quality quality, Part part) {
    return Contributions.ofCounts(images.size(), times -> mean(total(times), quality, part));
  }

  private Map<Integer, MatchCounts> total(int[] times) {
    Map<Integer, MatchCounts> total = new LinkedHashMap<>();
    for (int i = 0; i < times.length; i++) {
      int drawn = times[i];
      if (drawn > 0) {
        images
            .get(i)
            .forEach((category, counts) ->
                total.merge(
                    category,
                    MatchCounts.NONE.times(drawn, counts),
                    (before, more) -> before.plus(more)));
      }
    }
    return total;
  }

  private double mean(Map<Integer, MatchCounts> total, Quality quality, Part part) {
    return categories.stream()
        .filter(category -> has(total, part, category))
        .mapToDouble(category -> quality.of.applyAsDouble(total.get(category.id())))
        .average()
        .orElse(Double.NaN);
  }

  private static boolean has(Map<Integer, MatchCounts> total, Part part, Category category) {
    return part.has(category) && total.getOrDefault(category.id(), MatchCounts.NONE).isAny();
  }

  /** Two categories may share a name. */
  private String rowName(Category category) {
    boolean alone =
        categories.stream().filter(other -> other.name().equals(category.name())).count() == 1;
    return alone ? category.name() : category.name() + " (" + category.id() + ")";
  }
}
