package io.polysight.cli.archives.nlvr;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** Sentences about pictures of three towers. */
final class TowerClaims {
  private static final int TOWERS = 3;
  private static final int BLOCKS = 5;

  private final List<Claim> claims = new ArrayList<>();

  private TowerClaims() {}

  static List<Claim> all() {
    var all = new TowerClaims();
    for (TowerClauses.Clause clause : TowerClauses.all()) {
      all.towers("tower " + clause.words(), "towers " + clause.words(), clause.of());
    }
    for (int height = 1; height <= TowerClauses.HIGHEST; height++) {
      all.ofHeight(height);
    }
    for (String colour : Counted.COLOURS) {
      all.towers(
          colour + " tower", colour + " towers", t -> new HashSet<>(t).equals(oneOf(colour)));
      all.blocks(colour);
      all.amongThree(colour);
      for (int height = 1; height <= TowerClauses.HIGHEST; height++) {
        all.theOne(colour, height);
      }
      for (String other : Counted.COLOURS) {
        all.stacked(colour, other);
      }
    }
    all.alike();
    return Collections.unmodifiableList(all.claims);
  }

  private static HashSet<String> oneOf(String colour) {
    return new HashSet<>(List.of(colour));
  }

  private static long count(Structure structure, Predicate<List<String>> of) {
    return structure.towers().stream().filter(of).count();
  }

  private void add(String sentence, Predicate<Structure> holds) {
    claims.add(new Claim(sentence, holds));
  }

  private void counted(String one, String many, int most, ToLongFunction<Structure> count) {
    claims.addAll(new Counted(one, many, count).claims(most));
  }

  private void towers(String one, String many, Predicate<List<String>> of) {
    counted(one, many, TOWERS, s -> count(s, of));
  }

  private void ofHeight(int height) {
    String of = Counted.word(height) + " block" + (height == 1 ? "" : "s") + " tower";
    towers(of, of + "s", t -> t.size() == height);
    towers(
        of + " that has only one color",
        of + "s that have only one color",
        t -> t.size() == height && new HashSet<>(t).size() == 1);
    for (String colour : Counted.COLOURS) {
      towers(
          of + " which has only one " + colour + " block",
          of + "s which have only one " + colour + " block",
          t -> t.size() == height && TowerClauses.count(t, colour) == 1);
    }
  }

  private void blocks(String colour) {
    String block = colour + " block";
    counted(
        block, block + "s", BLOCKS, s -> s.items().filter(i -> i.colour().equals(colour)).count());
    ends(block, " as the top of a tower", t -> TowerClauses.tops(t, colour));
    ends(block, " as the base of a tower", t -> TowerClauses.bases(t, colour));
    add(block + " at the top", s -> count(s, t -> TowerClauses.tops(t, colour)) > 0);
  }

  private void ends(String block, String where, Predicate<List<String>> is) {
    towers(block + where, block + "s" + where, is);
    for (int height = 1; height <= TowerClauses.HIGHEST; height++) {
      int wanted = height;
      String blocks = Counted.someInWords(height, "block");
      String exactly = where + " with exactly " + blocks;
      towers(block + exactly, block + "s" + exactly, is.and(t -> t.size() == wanted));
      String least = where + " with at least " + blocks;
      towers(block + least, block + "s" + least, is.and(t -> t.size() >= wanted));
      String more = where + " with more than " + blocks;
      towers(block + more, block + "s" + more, is.and(t -> t.size() > wanted));
    }
  }

  private void stacked(String upper, String lower) {
    for (String over : List.of("above", "on", "over", "on top of")) {
      String where = " " + over + " a " + lower + " block";
      counted(
          upper + " block" + where,
          upper + " blocks" + where,
          TOWERS,
          s -> s.towers().stream().mapToLong(t -> TowerClauses.over(t, upper, lower)).sum());
    }
    add(
        "One tower has a " + upper + " block on top of a " + lower + " block",
        s -> count(s, t -> TowerClauses.over(t, upper, lower) > 0) == 1);
  }

  private void amongThree(String colour) {
    Predicate<List<String>> base = t -> TowerClauses.bases(t, colour);
    Predicate<List<String>> top = t -> TowerClauses.tops(t, colour);
    add("One tower has a " + colour + " base", s -> count(s, base) == 1);
    add("One tower has a " + colour + " top", s -> count(s, top) == 1);
    add("Two of the three towers has a " + colour + " base", s -> count(s, base) == 2);
    add("Two of the three towers has a " + colour + " top", s -> count(s, top) == 2);
    add("at least two of the towers have " + colour + " bases", s -> count(s, base) >= 2);
    add("at least two of the towers have " + colour + " tops", s -> count(s, top) >= 2);
    for (String all : List.of("all towers", "all 3 towers")) {
      add(
          all + " have at least 1 " + colour + " block",
          s -> count(s, t -> t.contains(colour)) == TOWERS);
      add(
          all + " contain a " + colour + " block",
          s -> count(s, t -> t.contains(colour)) == TOWERS);
    }
  }

  /** About the tower of a height, where there is one of it. */
  private void theOne(String colour, int height) {
    String blocks = Counted.someInWords(height, "block");
    Predicate<List<String>> high = t -> t.size() == height;
    Predicate<Structure> one = s -> count(s, high) == 1;
    Predicate<Structure> top = s -> count(s, high.and(t -> TowerClauses.tops(t, colour))) > 0;
    Predicate<Structure> base = s -> count(s, high.and(t -> TowerClauses.bases(t, colour))) > 0;
    for (String sentence :
        List.of(
            "The tower with " + blocks + " has a " + colour + " block at the top",
            "The top of the " + blocks + " tower is " + colour)) {
      claims.add(new Claim(sentence, top).where(one));
    }
    for (String sentence :
        List.of(
            "The tower with " + blocks + " has a " + colour + " block at the base",
            "The base of a " + blocks + " tower is " + colour)) {
      claims.add(new Claim(sentence, base).where(one));
    }
  }

  private void alike() {
    add("There are at least two towers with the same height", s -> heights(s) < TOWERS);
    add("There are two towers with the same height", s -> heights(s) == 2);
    add("All towers have the same height", s -> heights(s) == 1);
    add("All towers have different heights", s -> heights(s) == TOWERS);
    add("There are only two towers which have the same base color", s -> bases(s) == 2);
    add("There are at least two towers with the same base color", s -> bases(s) < TOWERS);
  }

  private static long heights(Structure structure) {
    return structure.towers().stream().map(List::size).distinct().count();
  }

  private static long bases(Structure structure) {
    return structure.towers().stream().map(List::getFirst).distinct().count();
  }
}
