package io.polysight.scenes.language;

import io.polysight.scenes.world.Layout;
import io.polysight.scenes.world.Predicate;
import io.polysight.scenes.world.Relations;
import io.polysight.scenes.world.Thing;

/** Whether the words for a place fit, for sure or at a stretch. */
final class Places {
  private Places() {}

  /** For sure: by the distance that {@link Relations} asks for. */
  static boolean is(Layout layout, int subject, String relation, int object) {
    return switch (relation) {
      case "left of" -> Relations.holds(layout, subject, Predicate.LEFT_OF, object);
      case "right of" -> Relations.holds(layout, object, Predicate.LEFT_OF, subject);
      case "above" -> Relations.holds(layout, subject, Predicate.ABOVE, object);
      case "below" -> Relations.holds(layout, object, Predicate.ABOVE, subject);
      case "inside" -> Relations.holds(layout, subject, Predicate.INSIDE, object);
      case "around" -> Relations.holds(layout, object, Predicate.INSIDE, subject);
      default -> throw new IllegalArgumentException("'" + relation + "' is no place");
    };
  }

  /** At a stretch: by any distance of the centres. */
  static boolean mayBe(Layout layout, int subject, String relation, int object) {
    Thing a = layout.things().get(subject);
    Thing b = layout.things().get(object);
    return switch (relation) {
      case "left of" -> a.x() < b.x();
      case "right of" -> a.x() > b.x();
      case "above" -> a.y() < b.y();
      case "below" -> a.y() > b.y();
      default -> is(layout, subject, relation, object);
    };
  }
}
