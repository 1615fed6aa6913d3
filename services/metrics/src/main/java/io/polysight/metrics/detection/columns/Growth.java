package io.polysight.metrics.detection.columns;

/** How columns grow: by a half, so that little more than what is used is held. */
final class Growth {
  private static final int MOST = Integer.MAX_VALUE - 8;

  private Growth() {}

  static int next(int size) {
    if (size == MOST) {
      throw new IllegalStateException("a column holds at most " + MOST + " values");
    }
    return (int) Math.min(MOST, size + (size >> 1) + 16L);
  }
}
