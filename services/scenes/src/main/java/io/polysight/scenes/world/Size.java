package io.polysight.scenes.world;

import java.util.Locale;

/** Two sizes, as a part of the image's width, with a gap between them that a model can learn. */
public enum Size {
  SMALL(14),
  LARGE(24);

  private final int radiusPercent;

  Size(int radiusPercent) {
    this.radiusPercent = radiusPercent;
  }

  /** Radius in hundredths of the image's width. */
  public int radiusPercent() {
    return radiusPercent;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
