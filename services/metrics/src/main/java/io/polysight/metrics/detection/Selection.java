package io.polysight.metrics.detection;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** A part of what was matched: images as often as drawn, some classes, some IoU thresholds. */
public final class Selection {
  /** Every image once, every class, every threshold. */
  public static final Selection ALL = new Selection(null, null, null);

  private final int @Nullable [] imageCounts;
  private final @Nullable BitSet categories;
  private final @Nullable BitSet thresholds;

  private Selection(
      int @Nullable [] imageCounts, @Nullable BitSet categories, @Nullable BitSet thresholds) {
    this.imageCounts = imageCounts;
    this.categories = categories;
    this.thresholds = thresholds;
  }

  /**
   * The same of other images.
   *
   * @param counts how often each image counts, at least 0, int [images]; not copied
   */
  public Selection ofImages(int[] counts) {
    return new Selection(counts, categories, thresholds);
  }

  /** The same of other classes, by number. */
  public Selection ofCategories(BitSet chosen) {
    return new Selection(imageCounts, (BitSet) chosen.clone(), thresholds);
  }

  /** The same at other thresholds, by their place among the protocol's. */
  public Selection ofThresholds(BitSet chosen) {
    return new Selection(imageCounts, categories, (BitSet) chosen.clone());
  }

  int @Nullable [] imageCounts() {
    return imageCounts;
  }

  boolean hasCategory(int category) {
    return categories == null || categories.get(category);
  }

  boolean hasThreshold(int threshold) {
    return thresholds == null || thresholds.get(threshold);
  }
}
