package io.polysight.scenes.language;

import io.polysight.datasets.sample.Question;
import io.polysight.scenes.world.Colour;
import io.polysight.scenes.world.Layout;
import io.polysight.scenes.world.Predicate;
import io.polysight.scenes.world.Relations;
import io.polysight.scenes.world.Shape;
import io.polysight.scenes.world.SplitMix64;
import io.polysight.scenes.world.Thing;
import java.util.ArrayList;
import java.util.List;

/**
 * Questions with one right answer each. A thing is asked for only by a name that fits nothing else
 * in the scene; of the yes-or-no questions half are true, and a false one differs from the truth in
 * one word, so that guessing from the words alone does not pay.
 */
public final class Questions {
  public static final String COLOUR = "colour";
  public static final String SHAPE = "shape";
  public static final String COUNT = "count";
  public static final String YES_NO = "yes-no";

  private Questions() {}

  public static List<Question> of(Layout layout, SplitMix64 random) {
    List<Question> questions = new ArrayList<>();
    List<Thing> things = layout.things();
    Thing asked = random.pick(things);
    if (things.stream().filter(thing -> thing.shape() == asked.shape()).count() == 1) {
      questions.add(
          new Question(
              "what colour is the " + asked.shape().word() + " ?", asked.colour().word(), COLOUR));
    }
    if (things.stream().filter(thing -> thing.colour() == asked.colour()).count() == 1) {
      questions.add(
          new Question(
              "what shape is the " + asked.colour().word() + " thing ?",
              asked.shape().word(),
              SHAPE));
    }
    questions.add(new Question("how many shapes are there ?", Words.number(things.size()), COUNT));
    questions.add(countOfColour(things, random));
    questions.add(existence(things, random));
    if (things.size() > 1) {
      addRelation(layout, random, questions);
    }
    return List.copyOf(questions);
  }

  private static Question countOfColour(List<Thing> things, SplitMix64 random) {
    Colour colour =
        random.below(4) == 0 ? random.pick(List.of(Colour.values())) : random.pick(things).colour();
    long count = things.stream().filter(thing -> thing.colour() == colour).count();
    return new Question(
        "how many " + colour.word() + " shapes are there ?", Words.number((int) count), COUNT);
  }

  private static Question existence(List<Thing> things, SplitMix64 random) {
    Thing thing = random.pick(things);
    String pair = thing.pair();
    boolean yes = random.coin();
    boolean otherShape = random.coin();
    while (!yes && isThere(things, pair)) {
      pair =
          otherShape
              ? thing.colour().word() + " " + random.pick(List.of(Shape.values())).word()
              : random.pick(List.of(Colour.values())).word() + " " + thing.shape().word();
    }
    return new Question("is there " + Words.withArticle(pair) + " ?", yes ? "yes" : "no", YES_NO);
  }

  private static boolean isThere(List<Thing> things, String pair) {
    return things.stream().anyMatch(thing -> thing.pair().equals(pair));
  }

  private static void addRelation(Layout layout, SplitMix64 random, List<Question> questions) {
    List<Thing> things = layout.things();
    Predicate predicate = random.coin() ? Predicate.LEFT_OF : Predicate.ABOVE;
    int subject = random.below(things.size());
    int object = (subject + 1 + random.below(things.size() - 1)) % things.size();
    boolean holds = Relations.holds(layout, subject, predicate, object);
    boolean reversed = Relations.holds(layout, object, predicate, subject);
    boolean named = things.stream().map(Thing::pair).distinct().count() == things.size();
    if (holds == reversed || !named) {
      return;
    }
    boolean yes = random.coin();
    int first = yes == holds ? subject : object;
    int second = first == subject ? object : subject;
    questions.add(
        new Question(
            "is the "
                + things.get(first).pair()
                + " "
                + predicate.words()
                + " the "
                + things.get(second).pair()
                + " ?",
            yes ? "yes" : "no",
            YES_NO));
  }
}
