package io.polysight.cli.archives.nlvr;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** Sentences about the three boxes of scattered items. */
final class BoxClaims {
  private static final int BOXES = 3;

  private final List<Claim> claims = new ArrayList<>();

  private BoxClaims() {}

  static List<Claim> all() {
    var all = new BoxClaims();
    for (BoxClauses.Clause clause : BoxClauses.all()) {
      all.counted(clause);
    }
    for (ItemClaims.Kind kind : ItemClaims.kinds()) {
      all.each(kind);
    }
    for (int number = 1; number <= BoxClauses.FULLEST; number++) {
      all.one(number);
    }
    return Collections.unmodifiableList(all.claims);
  }

  private static long count(Structure structure, Predicate<List<Item>> of) {
    return structure.boxes().stream().filter(of).count();
  }

  private void add(String sentence, Predicate<Structure> holds) {
    claims.add(new Claim(sentence, holds));
  }

  private void counted(BoxClauses.Clause clause) {
    String words = clause.words();
    add("There is a box " + words, s -> count(s, clause.of()) >= 1);
    add("There is 1 box " + words, s -> count(s, clause.of()) == 1);
    if (!words.contains(" and ")) {
      add("There is exactly one box " + words, s -> count(s, clause.of()) == 1);
      add("There is no box " + words, s -> count(s, clause.of()) == 0);
      add("There are 2 boxes " + words, s -> count(s, clause.of()) == 2);
      add("There are two grey boxes " + words, s -> count(s, clause.of()) == 2);
      add("There are at least two boxes " + words, s -> count(s, clause.of()) >= 2);
      String has = words.replaceFirst("with", "has");
      add("One box " + has, s -> count(s, clause.of()) == 1);
    }
  }

  private void each(ItemClaims.Kind kind) {
    String words = kind.words();
    Predicate<Structure> all = s -> count(s, b -> BoxClauses.count(b, kind) > 0) == BOXES;
    add("Each box has " + Counted.a(words), all);
    add("Each box has at least 1 " + words, all);
    add("Each grey box contains at least one " + words, all);
    add("There is at least 1 " + words + " in each box", all);
    for (String edge : List.of("the edge", "the wall")) {
      add(
          "Each grey box contains at least one " + words + " touching " + edge,
          s -> count(s, b -> b.stream().anyMatch(kind.of().and(Item::touchesAnEdge))) == BOXES);
    }
    claims.add(
        new Claim(
                "All " + words + "s are in the same box",
                s -> count(s, b -> BoxClauses.count(b, kind) > 0) == 1)
            .where(s -> s.items().anyMatch(kind.of())));
  }

  private void one(int number) {
    String objects = " exactly " + Counted.someInWords(number, "object");
    for (String has : List.of("box has", "box contains", "square has", "square contains")) {
      add("one of the grey " + has + objects, s -> count(s, b -> b.size() == number) > 0);
    }
    for (ItemClaims.Kind kind : ItemClaims.kinds()) {
      if (kind.words().endsWith("circle") || !kind.words().endsWith("item")) {
        add(
            "One of the grey box has" + objects + " one of which is " + Counted.a(kind.words()),
            s -> count(s, b -> b.size() == number && BoxClauses.count(b, kind) == 1) > 0);
      }
    }
  }
}
