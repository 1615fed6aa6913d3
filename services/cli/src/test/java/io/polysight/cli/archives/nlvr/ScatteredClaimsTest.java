package io.polysight.cli.archives.nlvr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of items and boxes. */
class ScatteredClaimsTest {
  /** Two in the first, one in the second, three in the third. */
  private static final Structure SCATTERED =
      new Structure(
          List.of(
              List.of(
                  new Item("yellow", "square", 0, 80, 20), new Item("black", "circle", 30, 30, 10)),
              List.of(new Item("yellow", "triangle", 50, 90, 10)),
              List.of(
                  new Item("blue", "circle", 1, 60, 30),
                  new Item("blue", "square", 60, 5, 30),
                  new Item("yellow", "circle", 90, 50, 10))));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "There are 3 yellow items",
        "There are exactly two circles not touching any edge",
        "There is exactly one circle touching the edge",
        "There are two yellow items closely touching the bottom of a box",
        "There is 1 square closely touching a corner of a box",
        "There is no blue item touching the wall",
        "There is only one color touching the wall",
        "There is a box with 3 items and a blue item on top",
        "There is a box with a yellow square and no blue items",
        "There is a box with a yellow circle and 2 blue items",
        "There is 1 box with only yellow items",
        "There are 2 boxes with items of 2 different colors",
        "There is a box with exactly two blue items",
        "Each box has a yellow item",
        "All blue items are in the same box",
        "None of the black circles are touching an edge",
        "one of the grey square contains exactly three objects",
        "One of the grey box has exactly two objects one of which is a circle"
      })
  void isTrueAsOneCounts(String sentence) {
    assertThat(Structures.holds(sentence, SCATTERED)).as(sentence).contains(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "There are 2 yellow items",
        "There is a black circle touching an edge",
        "There is a circle touching the corner",
        "There is a box with 4 items",
        "There is a box with items of all 3 different colors",
        "Each box has a circle",
        "All yellow items are in the same box",
        "all 3 different colors are touching the wall",
        "None of the triangles are touching an edge"
      })
  void isFalseAsOneCounts(String sentence) {
    assertThat(Structures.holds(sentence, SCATTERED)).as(sentence).contains(false);
  }

  @Test
  void saysNothingOfThingsThatAreSupposedAndNotThere() {
    assertThat(Structures.holds("None of the black triangles are touching an edge", SCATTERED))
        .isEmpty();
  }
}
