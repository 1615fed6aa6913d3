package io.polysight.metrics.detection;

import io.polysight.metrics.detection.columns.LongSet;

/**
 * What is known of the images of a federated data set, such as LVIS: which categories were verified
 * absent, and of which not every object was annotated. Of other categories that have no object in
 * an image, nothing is known there.
 */
public final class Federation {
  private final LongSet absent = new LongSet();
  private final LongSet incomplete = new LongSet();

  private static long key(int image, int category) {
    return (long) image << 32 | category;
  }

  /** No object of the category is in the image. */
  public void absent(int image, int category) {
    absent.add(key(image, category));
  }

  /** Not every object of the category in the image was annotated. */
  public void incomplete(int image, int category) {
    incomplete.add(key(image, category));
  }

  boolean isAbsent(int image, int category) {
    return absent.contains(key(image, category));
  }

  boolean isIncomplete(int image, int category) {
    return incomplete.contains(key(image, category));
  }
}
