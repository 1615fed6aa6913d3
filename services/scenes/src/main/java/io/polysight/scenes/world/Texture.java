package io.polysight.scenes.world;

import java.util.Locale;

/** One colour all over, or diagonal bands of the colour and a dark shade of it. */
public enum Texture {
  PLAIN,
  STRIPED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
