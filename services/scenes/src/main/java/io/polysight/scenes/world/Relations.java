package io.polysight.scenes.world;

import io.polysight.datasets.sample.Relation;
import java.util.ArrayList;
import java.util.List;

/**
 * Which relations hold in a layout. {@code left_of} and {@code above} compare centres and need a
 * distance of an eighth of the image; {@code inside} and {@code overlaps} compare the painted
 * sub-pixels, and one excludes the other; a thing inside another is neither left of nor above it.
 */
public final class Relations {
  private Relations() {}

  /** All relations, subjects and objects as indexes into {@code layout.things()}. */
  public static List<Relation> of(Layout layout) {
    List<Relation> relations = new ArrayList<>();
    int count = layout.things().size();
    for (int subject = 0; subject < count; subject++) {
      for (int object = 0; object < count; object++) {
        if (subject != object) {
          for (Predicate predicate : Predicate.values()) {
            if (holds(layout, subject, predicate, object)) {
              relations.add(new Relation(subject, predicate.word(), object));
            }
          }
        }
      }
    }
    return List.copyOf(relations);
  }

  public static boolean holds(Layout layout, int subject, Predicate predicate, int object) {
    Thing a = layout.things().get(subject);
    Thing b = layout.things().get(object);
    int margin = layout.imageSize() * Layout.SUBPIXELS / 8;
    return switch (predicate) {
      case LEFT_OF -> b.x() - a.x() >= margin && !nested(a, b);
      case ABOVE -> b.y() - a.y() >= margin && !nested(a, b);
      case OVERLAPS -> subject > object && !nested(a, b) && touches(a, b);
      case INSIDE -> inside(a, b);
    };
  }

  private static boolean nested(Thing a, Thing b) {
    return inside(a, b) || inside(b, a);
  }

  private static boolean inside(Thing a, Thing b) {
    if (a.radius() >= b.radius() || far(a, b, b.radius())) {
      return false;
    }
    Stamp inner = a.stamp();
    Stamp outer = b.stamp();
    for (int dy = -inner.reach(); dy < inner.reach(); dy++) {
      for (int dx = -inner.reach(); dx < inner.reach(); dx++) {
        if (inner.covers(dx, dy) && !outer.surrounds(a.x() + dx - b.x(), a.y() + dy - b.y())) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean touches(Thing a, Thing b) {
    if (far(a, b, a.radius() + b.radius() + 2)) {
      return false;
    }
    Stamp front = a.stamp();
    Stamp back = b.stamp();
    for (int dy = -front.reach(); dy < front.reach(); dy++) {
      for (int dx = -front.reach(); dx < front.reach(); dx++) {
        if (front.covers(dx, dy) && back.covers(a.x() + dx - b.x(), a.y() + dy - b.y())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean far(Thing a, Thing b, int distance) {
    return Math.abs(a.x() - b.x()) > distance || Math.abs(a.y() - b.y()) > distance;
  }
}
