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
    if (a.radius() >= b.radius()) {
      return false;
    }
    for (int row = a.y() - a.radius(); row <= a.y() + a.radius(); row++) {
      for (int column = a.x() - a.radius(); column <= a.x() + a.radius(); column++) {
        if (a.covers(column, row) && !b.surrounds(column, row)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean touches(Thing a, Thing b) {
    int left = Math.max(a.x() - a.radius(), b.x() - b.radius());
    int right = Math.min(a.x() + a.radius(), b.x() + b.radius());
    int top = Math.max(a.y() - a.radius(), b.y() - b.radius());
    int bottom = Math.min(a.y() + a.radius(), b.y() + b.radius());
    for (int row = top; row <= bottom; row++) {
      for (int column = left; column <= right; column++) {
        if (a.covers(column, row) && b.covers(column, row)) {
          return true;
        }
      }
    }
    return false;
  }
}
