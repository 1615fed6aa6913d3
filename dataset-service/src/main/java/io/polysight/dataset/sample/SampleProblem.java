package io.polysight.dataset.sample;

import java.util.Locale;

/** What may be wrong with a sample; each is worth a look, none refuses a version. */
enum SampleProblem {
  /** Nothing is known of the image. */
  NO_ANNOTATION,
  /** A box without area. */
  EMPTY_BOX,
  /** A box that reaches beyond its image. */
  BOX_OUTSIDE_IMAGE,
  /** Another sample of its split has the same pixels. */
  SAME_PIXELS,
  /**
   * A sample of another split has the same pixels: what is learned in one is tested in the other.
   */
  SAME_PIXELS_ACROSS_SPLITS,
  /** Another sample of its split looks alike. */
  NEAR_DUPLICATE,
  /** A sample of another split looks alike. */
  NEAR_DUPLICATE_ACROSS_SPLITS;

  /** As in addresses and answers. */
  String written() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it takes the search among decoded images to be found. */
  boolean isSearchedFor() {
    return this == NEAR_DUPLICATE || this == NEAR_DUPLICATE_ACROSS_SPLITS;
  }
}
