package io.polysight.scenes.world;

import java.util.Locale;

/** The eight colours, far apart from each other and from every grey background. */
public enum Colour {
  RED(0xd9302c),
  GREEN(0x2f9e44),
  BLUE(0x2a5fd0),
  YELLOW(0xf2cc1d),
  PURPLE(0x8a3ab9),
  ORANGE(0xf0821e),
  CYAN(0x25c3d6),
  PINK(0xf48fb8);

  private final int rgb;

  Colour(int rgb) {
    this.rgb = rgb;
  }

  /** 0xRRGGBB, sRGB. */
  public int rgb() {
    return rgb;
  }

  /** The name in labels and captions. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
