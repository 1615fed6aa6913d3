package io.polysight.cli.archives.nlvr;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What follows the word box. */
final class BoxClauses {
  static final int FULLEST = 7;
  private static final int MOST = 4;

  /**
   * @param words such as "with only black items"
   */
  record Clause(String words, Predicate<List<Item>> of) {}

  private final List<Clause> clauses = new ArrayList<>();

  private BoxClauses() {}

  static List<Clause> all() {
    var all = new BoxClauses();
    all.numbers();
    all.colours();
    List<ItemClaims.Kind> kinds = ItemClaims.kinds();
    for (ItemClaims.Kind kind : kinds) {
      all.kind(kind);
      for (ItemClaims.Kind other : kinds) {
        if (kind.words().contains(" ") && other.words().contains(" ") && !kind.equals(other)) {
          all.both(kind, other);
        }
      }
    }
    return Collections.unmodifiableList(all.clauses);
  }

  private void add(String words, Predicate<List<Item>> of) {
    clauses.add(new Clause("with " + words, of));
  }

  static long count(List<Item> box, ItemClaims.Kind kind) {
    return box.stream().filter(kind.of()).count();
  }

  private static Set<String> colours(List<Item> box) {
    return box.stream().map(Item::colour).collect(Collectors.toSet());
  }

  /** The item that reaches highest. */
  private static boolean tops(List<Item> box, String colour) {
    return box.stream()
        .min(Comparator.comparingDouble(Item::top))
        .map(i -> i.colour().equals(colour))
        .orElse(false);
  }

  private void numbers() {
    for (int number = 1; number <= FULLEST; number++) {
      int wanted = number;
      for (String noun : List.of("item", "object")) {
        add(Counted.some(number, noun), b -> b.size() == wanted);
        add("exactly " + Counted.someInWords(number, noun), b -> b.size() == wanted);
      }
      String items = Counted.some(number, "item");
      add(items + " of all 3 different colors", b -> b.size() == wanted && colours(b).size() == 3);
      for (String colour : Counted.COLOURS) {
        add(
            items + " and a " + colour + " item on top",
            b -> b.size() == wanted && tops(b, colour));
        add(
            items + " and the " + colour + " one is on top",
            b -> b.size() == wanted && tops(b, colour));
        add(
            items + " and a " + colour + " one touching the wall",
            b ->
                b.size() == wanted
                    && b.stream().anyMatch(i -> i.colour().equals(colour) && i.touchesAnEdge()));
      }
    }
  }

  private void colours() {
    add("items of only one color", b -> colours(b).size() == 1);
    add("items of 2 different colors", b -> colours(b).size() == 2);
    add("items of all 3 different colors", b -> colours(b).size() == 3);
    add("all 3 colors", b -> colours(b).size() == 3);
    for (String colour : Counted.COLOURS) {
      add("only " + colour + " items", b -> colours(b).equals(Set.of(colour)));
      add("a " + colour + " item on top", b -> tops(b, colour));
      for (String other : Counted.COLOURS) {
        if (!other.equals(colour)) {
          Set<String> two = Set.of(colour, other);
          add("only " + colour + " and " + other + " items", b -> colours(b).equals(two));
          add("items of only " + colour + " and " + other + " color", b -> colours(b).equals(two));
          for (int number = 2; number <= MOST; number++) {
            int wanted = number;
            add(
                "only " + number + " items of " + colour + " and " + other + " color",
                b -> b.size() == wanted && colours(b).equals(two));
          }
        }
      }
    }
  }

  private void kind(ItemClaims.Kind kind) {
    String words = kind.words();
    add(Counted.a(words), b -> count(b, kind) > 0);
    add("no " + words + "s", b -> count(b, kind) == 0);
    add(
        Counted.a(words) + " touching the wall",
        b -> b.stream().anyMatch(kind.of().and(Item::touchesAnEdge)));
    add(
        Counted.a(words) + " closely touching a corner",
        b -> b.stream().anyMatch(kind.of().and(Item::touchesACorner)));
    for (int number = 1; number < MOST; number++) {
      int wanted = number;
      add(Counted.some(number, words), b -> count(b, kind) == wanted);
      add("exactly " + Counted.someInWords(number, words), b -> count(b, kind) == wanted);
      add("at least " + Counted.someInWords(number, words), b -> count(b, kind) >= wanted);
    }
  }

  private void both(ItemClaims.Kind kind, ItemClaims.Kind other) {
    String words = Counted.a(kind.words()) + " and ";
    add(words + Counted.a(other.words()), b -> count(b, kind) > 0 && count(b, other) > 0);
    add(words + "no " + other.words() + "s", b -> count(b, kind) > 0 && count(b, other) == 0);
    add(
        words + "at least two " + other.words() + "s",
        b -> count(b, kind) > 0 && count(b, other) >= 2);
    add(words + "2 " + other.words() + "s", b -> count(b, kind) > 0 && count(b, other) == 2);
  }
}
