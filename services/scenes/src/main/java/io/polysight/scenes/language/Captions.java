package io.polysight.scenes.language;

import io.polysight.scenes.world.Layout;
import io.polysight.scenes.world.Predicate;
import io.polysight.scenes.world.Relations;
import io.polysight.scenes.world.SplitMix64;
import io.polysight.scenes.world.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Five captions of a layout, as people write five for a photograph. The first states size, texture,
 * colour and shape of everything, how neighbours in reading order lie to each other (or where a
 * single thing lies), and the background; the others say parts of it. Lower case, no punctuation.
 */
public final class Captions {
  private Captions() {}

  /**
   * The first caption is complete, the others are parts of it.
   *
   * @param random decides between templates; the first caption does not depend on it
   */
  public static List<String> of(Layout layout, SplitMix64 random) {
    List<Integer> order = layout.readingOrder();
    return order.size() == 1
        ? single(layout, layout.things().getFirst(), random)
        : several(layout, order, random);
  }

  private static List<String> single(Layout layout, Thing thing, SplitMix64 random) {
    String place = Words.place(layout, thing);
    String pair = Words.withArticle(thing.pair());
    return List.of(
        Words.withArticle(Words.complete(thing)) + " " + place + " " + Words.background(layout),
        random.coin() ? "a picture of " + pair : "there is " + pair,
        pair + " " + place,
        Words.withArticle(thing.size().word() + " " + thing.shape().word())
            + " "
            + Words.background(layout),
        random.coin()
            ? Words.withArticle(thing.texture().word() + " " + thing.pair())
            : "the " + thing.shape().word() + " is " + thing.colour().word());
  }

  private static List<String> several(Layout layout, List<Integer> order, SplitMix64 random) {
    String pairs = joined(layout, order, Thing::pair);
    String count = Words.number(order.size()) + " shapes";
    int at = random.below(order.size() - 1);
    Function<Thing, String> named = Thing::pair;
    return List.of(
        chain(layout, order, Words::complete) + " " + Words.background(layout),
        chain(layout, order, named),
        (random.coin() ? "a picture of " : "there is ") + pairs,
        "the "
            + named.apply(layout.things().get(order.get(at)))
            + " is "
            + between(layout, order.get(at), order.get(at + 1))
            + " the "
            + named.apply(layout.things().get(order.get(at + 1))),
        random.coin()
            ? count + " " + Words.background(layout)
            : joined(layout, order, thing -> thing.size().word() + " " + thing.shape().word()));
  }

  private static String chain(Layout layout, List<Integer> order, Function<Thing, String> phrase) {
    var text =
        new StringBuilder(Words.withArticle(phrase.apply(layout.things().get(order.getFirst()))));
    for (int i = 1; i < order.size(); i++) {
      text.append(' ').append(between(layout, order.get(i - 1), order.get(i))).append(' ');
      text.append(Words.withArticle(phrase.apply(layout.things().get(order.get(i)))));
    }
    return text.toString();
  }

  private static String joined(Layout layout, List<Integer> order, Function<Thing, String> phrase) {
    List<String> phrases = new ArrayList<>();
    order.forEach(i -> phrases.add(Words.withArticle(phrase.apply(layout.things().get(i)))));
    return String.join(" and ", phrases);
  }

  /** The words between two things: inside if so, else along the longer of the two distances. */
  static String between(Layout layout, int subject, int object) {
    if (Relations.holds(layout, subject, Predicate.INSIDE, object)) {
      return Predicate.INSIDE.words();
    }
    if (Relations.holds(layout, object, Predicate.INSIDE, subject)) {
      return "around";
    }
    Thing a = layout.things().get(subject);
    Thing b = layout.things().get(object);
    int dx = b.x() - a.x();
    int dy = b.y() - a.y();
    if (Math.abs(dx) >= Math.abs(dy)) {
      return dx >= 0 ? "left of" : "right of";
    }
    return dy > 0 ? "above" : "below";
  }
}
