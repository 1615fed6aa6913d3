package io.polysight.scenes.world;

import java.util.Locale;

/**
 * The six shapes. Coordinates are relative to the centre, x to the right and y down, in any unit as
 * long as the radius has the same; products stay far below 2^31 for radii up to 4,000.
 */
public enum Shape {
  CIRCLE,
  SQUARE,
  TRIANGLE,
  CROSS,
  RING,
  STAR;

  /** Corners of a five-pointed star of radius 1000, from the top clockwise. */
  private static final int[] STAR_X = {0, 270, 951, 437, 588, 0, -588, -437, -951, -270};

  private static final int[] STAR_Y = {-1000, -372, -309, 142, 809, 460, 809, 142, -309, -372};

  /** The name in labels and captions. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the point is painted. */
  public boolean covers(int x, int y, int radius) {
    return switch (this) {
      case CIRCLE -> x * x + y * y <= radius * radius;
      case SQUARE -> 100 * Math.max(Math.abs(x), Math.abs(y)) <= 88 * radius;
      case TRIANGLE -> 100 * y <= 72 * radius && 172 * Math.abs(x) <= 104 * (y + radius);
      case CROSS ->
          100 * Math.max(Math.abs(x), Math.abs(y)) <= 96 * radius
              && 100 * Math.min(Math.abs(x), Math.abs(y)) <= 32 * radius;
      case RING -> {
        int square = x * x + y * y;
        yield square <= radius * radius && 100 * square >= 36 * radius * radius;
      }
      case STAR -> inStar(x, y, radius);
    };
  }

  /** Whether the point lies within the outline: as {@link #covers}, the hole of a ring included. */
  public boolean surrounds(int x, int y, int radius) {
    return this == RING ? CIRCLE.covers(x, y, radius) : covers(x, y, radius);
  }

  /** Even-odd rule over the ten edges, with the division multiplied away. */
  private static boolean inStar(int x, int y, int radius) {
    boolean inside = false;
    long px = 1000L * x;
    long py = 1000L * y;
    for (int i = 0, j = STAR_X.length - 1; i < STAR_X.length; j = i++) {
      long ax = (long) STAR_X[i] * radius;
      long ay = (long) STAR_Y[i] * radius;
      long bx = (long) STAR_X[j] * radius;
      long by = (long) STAR_Y[j] * radius;
      if (ay > py != by > py) {
        long side = (px - ax) * (by - ay) - (bx - ax) * (py - ay);
        if (by > ay ? side < 0 : side > 0) {
          inside = !inside;
        }
      }
    }
    return inside;
  }
}
