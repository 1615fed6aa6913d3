package io.polysight.cli.archives.nlvr;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What follows the word tower. A tower is the colours of its blocks, from the base up. */
final class TowerClauses {
  static final int HIGHEST = 4;
  private static final List<String> HAVING = List.of("with", "which has", "that has", "having");

  /**
   * @param words such as "with a yellow block at the top"
   */
  record Clause(String words, Predicate<List<String>> of) {}

  private final List<Clause> clauses = new ArrayList<>();

  private TowerClauses() {}

  static List<Clause> all() {
    var all = new TowerClauses();
    all.heights();
    all.mixtures();
    for (String colour : Counted.COLOURS) {
      all.ends(colour);
      all.counts(colour);
      for (String other : Counted.COLOURS) {
        all.neighbours(colour, other);
        if (!other.equals(colour)) {
          all.pairs(colour, other);
        }
      }
    }
    return Collections.unmodifiableList(all.clauses);
  }

  static boolean tops(List<String> tower, String colour) {
    return tower.getLast().equals(colour);
  }

  static boolean bases(List<String> tower, String colour) {
    return tower.getFirst().equals(colour);
  }

  static long count(List<String> tower, String colour) {
    return tower.stream().filter(colour::equals).count();
  }

  /** How many blocks of a colour stand directly on one of another. */
  static long over(List<String> tower, String upper, String lower) {
    return IntStream.range(1, tower.size())
        .filter(i -> tower.get(i).equals(upper) && tower.get(i - 1).equals(lower))
        .count();
  }

  private void add(String words, Predicate<List<String>> of) {
    clauses.add(new Clause(words, of));
  }

  private void having(String words, Predicate<List<String>> of) {
    HAVING.forEach(having -> add(having + " " + words, of));
  }

  private void heights() {
    for (int height = 1; height <= HIGHEST; height++) {
      int wanted = height;
      String blocks = Counted.someInWords(height, "block");
      add("with " + blocks, t -> t.size() == wanted);
      add("with " + Counted.some(height, "block"), t -> t.size() == wanted);
      having("exactly " + blocks, t -> t.size() == wanted);
      having("only " + blocks, t -> t.size() == wanted);
      add("with at least " + blocks, t -> t.size() >= wanted);
      add("with more than " + blocks, t -> t.size() > wanted);
      for (String colour : Counted.COLOURS) {
        for (String and : List.of("and", "with", "having")) {
          String top = " " + and + " a " + colour + " block at the ";
          add("with exactly " + blocks + top + "top", t -> t.size() == wanted && tops(t, colour));
          add("with exactly " + blocks + top + "base", t -> t.size() == wanted && bases(t, colour));
        }
      }
    }
  }

  private void mixtures() {
    add("with blocks of all 3 colours", t -> Set.copyOf(t).size() == 3);
    add("with a yellow block, a blue block and a black block", t -> Set.copyOf(t).size() == 3);
    having("blocks of only one color", t -> Set.copyOf(t).size() == 1);
    add("that has only one color", t -> Set.copyOf(t).size() == 1);
    add(
        "with more than one block where all the blocks are of same color",
        t -> t.size() > 1 && Set.copyOf(t).size() == 1);
  }

  private void ends(String colour) {
    String block = colour + " block at the ";
    having("a " + block + "top", t -> tops(t, colour));
    having("a " + block + "base", t -> bases(t, colour));
    add("with a " + block + "bottom", t -> bases(t, colour));
    add("with 1 " + block + "base", t -> bases(t, colour));
    add("with a " + colour + " base", t -> bases(t, colour));
    add("with a " + colour + " top", t -> tops(t, colour));
    String second = " the second block is " + colour;
    add("where" + second, t -> t.size() > 1 && t.get(1).equals(colour));
    add(
        "that the second block from the base is " + colour,
        t -> t.size() > 1 && t.get(1).equals(colour));
    having(
        "two " + colour + " blocks as the base and second blocks",
        t -> t.size() > 1 && bases(t, colour) && t.get(1).equals(colour));
  }

  private void counts(String colour) {
    String block = colour + " block";
    add("with " + block + "s", t -> t.contains(colour));
    add("that contains " + block + "s", t -> t.contains(colour));
    add("that contain at least 1 " + block, t -> t.contains(colour));
    add("with only " + block + "s", t -> Set.copyOf(t).equals(Set.of(colour)));
    add("with only one block which is " + colour, t -> t.equals(List.of(colour)));
    for (int number = 1; number < HIGHEST; number++) {
      int wanted = number;
      for (String exactly : List.of("", "exactly ", "only ")) {
        having(exactly + Counted.someInWords(number, block), t -> count(t, colour) == wanted);
        add("with " + exactly + Counted.some(number, block), t -> count(t, colour) == wanted);
      }
      having("at least " + Counted.someInWords(number, block), t -> count(t, colour) >= wanted);
    }
    add("with 2 " + block + "s stacked together", t -> over(t, colour, colour) > 0);
  }

  private void neighbours(String upper, String lower) {
    for (String over : List.of("over", "above", "on", "on top of")) {
      having(
          "a " + upper + " block " + over + " a " + lower + " block",
          t -> over(t, upper, lower) > 0);
    }
    having("a " + lower + " block below a " + upper + " block", t -> over(t, upper, lower) > 0);
  }

  private void pairs(String colour, String other) {
    add(
        "with a " + colour + " block and a " + other + " block",
        t -> t.contains(colour) && t.contains(other));
    add(
        "with only " + colour + " and " + other + " blocks",
        t -> new HashSet<>(t).equals(Set.of(colour, other)));
    add(
        "with a " + colour + " block and two " + other + " blocks",
        t -> t.contains(colour) && count(t, other) == 2);
    add(
        "with a " + colour + " top and a " + other + " base",
        t -> tops(t, colour) && bases(t, other));
  }
}
