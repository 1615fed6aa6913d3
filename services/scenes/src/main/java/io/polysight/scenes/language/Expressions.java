package io.polysight.scenes.language;

import io.polysight.datasets.sample.ReferringExpression;
import io.polysight.scenes.world.Layout;
import io.polysight.scenes.world.SplitMix64;
import io.polysight.scenes.world.Texture;
import io.polysight.scenes.world.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Referring expressions: up to two by what a thing looks like and one by where it lies. Each fits
 * one thing of the scene and no other. A lone thing needs none: nothing could be confused with it.
 *
 * <p>They are drawn from a stream of their own, so that scenes with and without them are otherwise
 * the same bytes.
 */
public final class Expressions {
  private static final long STREAM = 0x7265666572L;
  private static final int MOST_BY_LOOKS = 2;
  private static final String ANY = "thing";

  private Expressions() {}

  /**
   * @param seed the scene's own
   */
  public static List<ReferringExpression> of(Layout layout, long seed) {
    List<Thing> things = layout.things();
    if (things.size() < 2) {
      return List.of();
    }
    var random = new SplitMix64(SplitMix64.mix(seed, STREAM));
    List<ReferringExpression> expressions = new ArrayList<>();
    for (int i = 0; i < things.size(); i++) {
      for (String said : picked(byLooks(things, things.get(i)), MOST_BY_LOOKS, random)) {
        expressions.add(new ReferringExpression(said, i));
      }
      for (String said : picked(byPlace(layout, i), 1, random)) {
        expressions.add(new ReferringExpression(said, i));
      }
    }
    return List.copyOf(expressions);
  }

  private static List<String> picked(List<String> all, int most, SplitMix64 random) {
    List<String> left = new ArrayList<>(all);
    List<String> picked = new ArrayList<>();
    while (!left.isEmpty() && picked.size() < most) {
      picked.add(left.remove(random.below(left.size())));
    }
    return picked;
  }

  /** Every combination of attributes that fits nothing else. */
  private static List<String> byLooks(List<Thing> things, Thing thing) {
    Predicate<Thing> size = other -> other.size() == thing.size();
    Predicate<Thing> striped = other -> other.texture() == thing.texture();
    Predicate<Thing> colour = other -> other.colour() == thing.colour();
    Predicate<Thing> shape = other -> other.shape() == thing.shape();
    List<String> found = new ArrayList<>();
    for (int mask = 1; mask < 16; mask++) {
      boolean saysSize = (mask & 8) > 0;
      boolean saysTexture = (mask & 4) > 0;
      boolean saysColour = (mask & 2) > 0;
      boolean saysShape = (mask & 1) > 0;
      if (saysTexture && thing.texture() != Texture.STRIPED) {
        continue; // plain is not said
      }
      Predicate<Thing> fits =
          other ->
              (!saysSize || size.test(other))
                  && (!saysTexture || striped.test(other))
                  && (!saysColour || colour.test(other))
                  && (!saysShape || shape.test(other));
      if (things.stream().filter(fits).count() == 1) {
        found.add(
            "the "
                + (saysSize ? thing.size().word() + " " : "")
                + (saysTexture ? thing.texture().word() + " " : "")
                + (saysColour ? thing.colour().word() + " " : "")
                + (saysShape ? thing.shape().word() : ANY));
      }
    }
    return found;
  }

  /** How it lies to each thing that its colour and shape name, if no other of its name does so. */
  private static List<String> byPlace(Layout layout, int subject) {
    List<Thing> things = layout.things();
    Thing thing = things.get(subject);
    List<String> found = new ArrayList<>();
    for (int object = 0; object < things.size(); object++) {
      String pair = things.get(object).pair();
      if (object == subject || things.stream().filter(t -> t.pair().equals(pair)).count() > 1) {
        continue;
      }
      String relation = Captions.between(layout, subject, object);
      for (String head : List.of(ANY, thing.shape().word(), thing.colour().word() + " " + ANY)) {
        if (isOnly(layout, subject, relation, object, head)) {
          found.add("the " + head + " " + relation + " the " + pair);
        }
      }
    }
    return found;
  }

  private static boolean isOnly(
      Layout layout, int subject, String relation, int object, String head) {
    for (int other = 0; other < layout.things().size(); other++) {
      if (other != subject
          && other != object
          && isNamed(layout.things().get(other), head)
          && Places.mayBe(layout, other, relation, object)) {
        return false;
      }
    }
    return Places.is(layout, subject, relation, object);
  }

  private static boolean isNamed(Thing thing, String head) {
    return head.equals(ANY)
        || head.equals(thing.shape().word())
        || head.equals(thing.colour().word() + " " + ANY);
  }
}
