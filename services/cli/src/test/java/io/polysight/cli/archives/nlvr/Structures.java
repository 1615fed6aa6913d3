package io.polysight.cli.archives.nlvr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Structures by hand, and what the grammar says of them. */
final class Structures {
  private static final Map<Character, String> COLOURS =
      Map.of('b', "blue", 'k', "black", 'y', "yellow");
  private static final int STEP = 21;
  private static final Map<String, Claim> GRAMMAR = grammar();

  private Structures() {}

  private static Map<String, Claim> grammar() {
    Map<String, Claim> grammar = new HashMap<>();
    Stream.of(DerivedStatements.TOWERS, DerivedStatements.ITEMS)
        .flatMap(List::stream)
        .forEach(claim -> grammar.putIfAbsent(claim.sentence(), claim));
    return grammar;
  }

  /**
   * @param towers a letter for each block from the base up: b for blue, k for black, y for yellow
   */
  static Structure towers(String... towers) {
    return new Structure(
        Stream.of(towers)
            .map(tower -> {
              List<Item> blocks = new ArrayList<>();
              for (int i = 0; i < tower.length(); i++) {
                blocks.add(
                    new Item(colour(tower.charAt(i)), "square", 40, 80 - (double) STEP * i, 20));
              }
              return blocks;
            })
            .toList());
  }

  static String colour(char letter) {
    return Objects.requireNonNull(COLOURS.get(letter));
  }

  static Optional<Claim> claim(String sentence) {
    return Optional.ofNullable(GRAMMAR.get(sentence));
  }

  /** Nothing where the sentence supposes what is not there. */
  static Optional<Boolean> holds(String sentence, Structure of) {
    return claim(sentence)
        .orElseThrow(() -> new IllegalArgumentException("the grammar has no '" + sentence + "'"))
        .holds(of);
  }
}
