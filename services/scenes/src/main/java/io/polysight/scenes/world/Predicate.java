package io.polysight.scenes.world;

import java.util.Locale;

/** Relations between two things; the words read "subject predicate object". */
public enum Predicate {
  LEFT_OF("left of"),
  ABOVE("above"),
  /** Subject lies in front of a part of object. */
  OVERLAPS("over"),
  /** Subject lies wholly within the outline of object. */
  INSIDE("inside");

  private final String words;

  Predicate(String words) {
    this.words = words;
  }

  /** The name in annotations. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name in captions. */
  public String words() {
    return words;
  }
}
