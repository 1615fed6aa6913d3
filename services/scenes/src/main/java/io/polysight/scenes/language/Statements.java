package io.polysight.scenes.language;

import io.polysight.datasets.sample.Statement;
import io.polysight.scenes.world.Colour;
import io.polysight.scenes.world.Layout;
import io.polysight.scenes.world.SplitMix64;
import io.polysight.scenes.world.Thing;
import java.util.ArrayList;
import java.util.List;

/**
 * Sentences of which half are true: of what is there, how many, of which colour, and how two things
 * lie to each other. A false one is a true one with one word changed, or with its things swapped.
 */
public final class Statements {
  public static final String EXISTENCE = "existence";
  public static final String COUNT = "count";
  public static final String COLOUR = "colour";
  public static final String RELATION = "relation";

  /** Counts up to this one are claimed of any scene, so that no count is false by itself. */
  private static final int USUAL_COUNT = 3;

  private Statements() {}

  public static List<Statement> of(Layout layout, SplitMix64 random) {
    List<Statement> statements = new ArrayList<>();
    List<Thing> things = layout.things();
    Claims.Claim there = Claims.existence(things, random);
    statements.add(
        new Statement("there is " + Words.withArticle(there.words()), there.holds(), EXISTENCE));
    statements.add(count(things.size(), random));
    Thing named = random.pick(things);
    if (things.stream().filter(thing -> thing.shape() == named.shape()).count() == 1) {
      statements.add(colour(named, random));
    }
    if (things.size() > 1) {
      Claims.relation(layout, random)
          .map(claim ->
              new Statement(
                  "the " + claim.first() + " is " + claim.words() + " the " + claim.second(),
                  claim.holds(),
                  RELATION))
          .ifPresent(statements::add);
    }
    return List.copyOf(statements);
  }

  private static Statement count(int known, SplitMix64 random) {
    boolean holds = random.coin();
    int said = known;
    while (!holds && said == known) {
      said = random.between(1, Math.max(USUAL_COUNT, known));
    }
    return new Statement(
        said == 1 ? "there is one shape" : "there are " + Words.number(said) + " shapes",
        holds,
        COUNT);
  }

  private static Statement colour(Thing thing, SplitMix64 random) {
    boolean holds = random.coin();
    Colour said = thing.colour();
    while (!holds && said == thing.colour()) {
      said = random.pick(List.of(Colour.values()));
    }
    return new Statement("the " + thing.shape().word() + " is " + said.word(), holds, COLOUR);
  }
}
