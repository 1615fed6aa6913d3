package io.polysight.cli.archives.nlvr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TowerClaimsTest {
  /** One blue block; black, yellow on it; yellow, blue, blue, yellow. */
  private static final Structure THREE = Structures.towers("b", "ky", "ybby");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "There is a tower with a yellow block at the top",
        "There are 2 towers with a yellow block at the top",
        "There is 1 tower with 1 yellow block at the base",
        "There is no tower with exactly three blocks",
        "There is only one tower with exactly two blocks",
        "There are two towers with at least two blocks",
        "There is 1 tower with 2 blue blocks stacked together",
        "There is exactly one tower which has a yellow block over a black block",
        "There is a tower with a yellow block below a blue block",
        "There are 3 blue blocks",
        "There are at least 3 yellow blocks",
        "There is a blue block on a blue block",
        "There is 1 blue block above a yellow block",
        "There is a yellow block as the top of a tower with more than two blocks",
        "There are exactly two yellow blocks as the top of a tower",
        "There is a tower with only one block which is blue",
        "There is a blue tower",
        "The top of the two blocks tower is yellow",
        "The tower with four blocks has a yellow block at the base",
        "There is 1 tower with only black and yellow blocks",
        "There is a tower where the second block is yellow",
        "All towers have different heights",
        "One tower has a black base",
        "yellow block at the top"
      })
  void isTrueAsOneCounts(String sentence) {
    assertThat(Structures.holds(sentence, THREE)).as(sentence).contains(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "There is 1 tower with a yellow block at the top",
        "There is a tower with exactly three blocks",
        "There is at least one tower with a black block at the top",
        "There are 2 blue blocks",
        "There is a black block on a yellow block",
        "There is exactly one tower with a yellow block above a yellow block",
        "There is a tower with only yellow blocks",
        "There is a tower with blocks of all 3 colours",
        "The base of a one block tower is yellow",
        "all towers have at least 1 yellow block",
        "Two of the three towers has a blue base",
        "There are at least two towers with the same height"
      })
  void isFalseAsOneCounts(String sentence) {
    assertThat(Structures.holds(sentence, THREE)).as(sentence).contains(false);
  }

  @Test
  void saysNothingOfATowerThatIsNotThereOrIsOneOfSeveral() {
    assertThat(Structures.holds("The top of the three blocks tower is blue", THREE)).isEmpty();
    assertThat(
            Structures.holds(
                "The top of the two blocks tower is blue", Structures.towers("bb", "yb", "k")))
        .isEmpty();
  }

  @Test
  void blocksAreItemsOfBoxesToo() {
    assertThat(Structures.holds("There is a box with 4 items and the yellow one is on top", THREE))
        .contains(true);
    assertThat(Structures.holds("There is a black item not touching the wall", THREE))
        .contains(false);
  }
}
