package io.polysight.scenes.language;

import io.polysight.scenes.world.Colour;
import io.polysight.scenes.world.Layout;
import io.polysight.scenes.world.Predicate;
import io.polysight.scenes.world.Relations;
import io.polysight.scenes.world.Shape;
import io.polysight.scenes.world.SplitMix64;
import io.polysight.scenes.world.Thing;
import java.util.List;
import java.util.Optional;

/**
 * What can be claimed of a layout, truly in half of the cases; a false claim differs from a true
 * one in one word or in the order of two things, so that guessing from the words alone does not
 * pay.
 */
final class Claims {
  private Claims() {}

  /**
   * @param words a clause without its verb
   * @param holds whether it is true of the layout
   */
  record Claim(String words, boolean holds) {}

  /** There is such a thing: "red circle". */
  static Claim existence(List<Thing> things, SplitMix64 random) {
    Thing thing = random.pick(things);
    String pair = thing.pair();
    boolean holds = random.coin();
    boolean otherShape = random.coin();
    while (!holds && isThere(things, pair)) {
      pair =
          otherShape
              ? thing.colour().word() + " " + random.pick(List.of(Shape.values())).word()
              : random.pick(List.of(Colour.values())).word() + " " + thing.shape().word();
    }
    return new Claim(pair, holds);
  }

  private static boolean isThere(List<Thing> things, String pair) {
    return things.stream().anyMatch(thing -> thing.pair().equals(pair));
  }

  /**
   * How one thing lies to another: {first, predicate, second} of "the red circle is left of the
   * blue square".
   *
   * @param layout of two things or more
   * @return nothing where the two that were drawn cannot be told apart by it, or by their names
   */
  static Optional<Relation> relation(Layout layout, SplitMix64 random) {
    List<Thing> things = layout.things();
    Predicate predicate = random.coin() ? Predicate.LEFT_OF : Predicate.ABOVE;
    int subject = random.below(things.size());
    int object = (subject + 1 + random.below(things.size() - 1)) % things.size();
    boolean holds = Relations.holds(layout, subject, predicate, object);
    boolean reversed = Relations.holds(layout, object, predicate, subject);
    boolean named = things.stream().map(Thing::pair).distinct().count() == things.size();
    if (holds == reversed || !named) {
      return Optional.empty();
    }
    boolean claimed = random.coin();
    int first = claimed == holds ? subject : object;
    int second = first == subject ? object : subject;
    return Optional.of(
        new Relation(
            things.get(first).pair(), predicate.words(), things.get(second).pair(), claimed));
  }

  /**
   * @param first name of the thing that is claimed to lie so
   * @param second name of the thing it lies so to
   */
  record Relation(String first, String words, String second, boolean holds) {}
}
