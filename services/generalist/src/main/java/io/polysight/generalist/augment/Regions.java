package io.polysight.generalist.augment;

import io.polysight.datasets.sample.Box;
import java.util.ArrayList;
import java.util.List;

/**
 * Objects that move with their image. An object with a mask gets the tight box of its moved mask,
 * and goes when no pixel of it is left. One without gets the box around its moved corners, cut to
 * the image, and goes when less than {@link #LEAST} pixels of width or height are left.
 */
final class Regions {
  /** Pixels of a side that a cut box must keep. */
  private static final double LEAST = 1;

  private Regions() {}

  /**
   * @param map for masks
   * @param forward where points of the source go
   */
  static List<Region> moved(List<Region> regions, PixelMap map, Projection forward) {
    List<Region> moved = new ArrayList<>();
    for (Region region : regions) {
      Mask known = region.mask();
      Mask mask = known == null ? null : map.move(known);
      Box box =
          mask != null ? mask.box() : cut(around(region.box(), forward), map.width(), map.height());
      if (box.width() >= LEAST && box.height() >= LEAST) {
        moved.add(new Region(region.object(), box, mask));
      }
    }
    return moved;
  }

  /** The box around the moved corners. */
  static Box around(Box box, Projection forward) {
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (int corner = 0; corner < 4; corner++) {
      Projection.Point p =
          forward.at(
              corner % 2 == 0 ? box.left() : box.right(), corner < 2 ? box.top() : box.bottom());
      left = Math.min(left, p.x());
      right = Math.max(right, p.x());
      top = Math.min(top, p.y());
      bottom = Math.max(bottom, p.y());
    }
    return new Box(left, top, right, bottom);
  }

  private static Box cut(Box box, int width, int height) {
    return new Box(
        Math.clamp(box.left(), 0, width),
        Math.clamp(box.top(), 0, height),
        Math.clamp(box.right(), 0, width),
        Math.clamp(box.bottom(), 0, height));
  }
}
