package io.polysight.metrics.errors;

/**
 * Why average precision was lost. A detection that is no hit has the first type that fits of
 * localization, classification, duplicate, background, both.
 */
public enum ErrorType {
  /** Right place, wrong label: overlaps a thing of another label enough. */
  CLASSIFICATION("Cls"),
  /** Right label, wrong place: overlaps a thing of its label, but not enough. */
  LOCALIZATION("Loc"),
  /** Wrong label in the wrong place. */
  BOTH("Both"),
  /** Another detection already found the thing. */
  DUPLICATE("Dupe"),
  /** Nothing is there. */
  BACKGROUND("Bkg"),
  /** A thing that nothing found, nor would if labels or places were right. */
  MISSED("Miss");

  private final String shortName;

  ErrorType(String shortName) {
    this.shortName = shortName;
  }

  /** As TIDE prints it. */
  public String shortName() {
    return shortName;
  }
}
