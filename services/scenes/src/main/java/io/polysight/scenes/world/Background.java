package io.polysight.scenes.world;

import java.util.Locale;

/** Grey levels behind everything; a scene draws one level, or a gradient, within the range. */
public enum Background {
  DARK(16, 60),
  GREY(104, 148),
  LIGHT(196, 240);

  private final int least;
  private final int most;

  Background(int least, int most) {
    this.least = least;
    this.most = most;
  }

  /** Darkest level, 0 to 255. */
  public int least() {
    return least;
  }

  /** Brightest level, 0 to 255. */
  public int most() {
    return most;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
