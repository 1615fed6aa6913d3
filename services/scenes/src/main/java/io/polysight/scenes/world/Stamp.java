package io.polysight.scenes.world;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The painted sub-pixels of a shape of one radius, so that each is computed once and then only
 * moved. There are some hundred of them for an image size.
 */
public final class Stamp {
  private static final ConcurrentMap<Key, Stamp> STAMPS = new ConcurrentHashMap<>();

  private final int reach;
  private final boolean[] covered;
  private final boolean[] surrounded;

  private record Key(Shape shape, int radius) {}

  private Stamp(Key key) {
    this.reach = key.radius() + 1;
    int side = 2 * reach;
    this.covered = new boolean[side * side];
    this.surrounded = new boolean[side * side];
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        // Centres of sub-pixels lie at halves, hence the doubled lengths.
        int x = 2 * (column - reach) + 1;
        int y = 2 * (row - reach) + 1;
        covered[row * side + column] = key.shape().covers(x, y, 2 * key.radius());
        surrounded[row * side + column] = key.shape().surrounds(x, y, 2 * key.radius());
      }
    }
  }

  /**
   * The one stamp of a shape and radius.
   *
   * @param radius in sub-pixels, 1 to 1,000
   */
  public static Stamp of(Shape shape, int radius) {
    return STAMPS.computeIfAbsent(new Key(shape, radius), Stamp::new);
  }

  /** Painted sub-pixels lie at -reach .. reach-1 from the centre, on both axes. */
  public int reach() {
    return reach;
  }

  /** Whether the sub-pixel at this distance from the centre is painted. */
  public boolean covers(int dx, int dy) {
    return within(dx, dy) && covered[(dy + reach) * 2 * reach + dx + reach];
  }

  /** As {@link #covers}, the hole of a ring included. */
  public boolean surrounds(int dx, int dy) {
    return within(dx, dy) && surrounded[(dy + reach) * 2 * reach + dx + reach];
  }

  private boolean within(int dx, int dy) {
    return dx >= -reach && dx < reach && dy >= -reach && dy < reach;
  }
}
