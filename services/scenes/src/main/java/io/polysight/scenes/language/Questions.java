package io.polysight.scenes.language;

import io.polysight.datasets.sample.Question;
import io.polysight.scenes.world.Colour;
import io.polysight.scenes.world.Layout;
import io.polysight.scenes.world.SplitMix64;
import io.polysight.scenes.world.Thing;
import java.util.ArrayList;
import java.util.List;

/**
 * Questions with one right answer each. A thing is asked for only by a name that fits nothing else
 * in the scene; of the yes-or-no questions half are true (see {@link Claims}).
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
      Claims.relation(layout, random).map(Questions::relation).ifPresent(questions::add);
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
    Claims.Claim claim = Claims.existence(things, random);
    return new Question(
        "is there " + Words.withArticle(claim.words()) + " ?", answer(claim.holds()), YES_NO);
  }

  private static Question relation(Claims.Relation claim) {
    return new Question(
        "is the " + claim.first() + " " + claim.words() + " the " + claim.second() + " ?",
        answer(claim.holds()),
        YES_NO);
  }

  private static String answer(boolean holds) {
    return holds ? "yes" : "no";
  }
}
