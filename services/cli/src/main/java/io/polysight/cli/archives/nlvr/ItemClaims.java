package io.polysight.cli.archives.nlvr;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Sentences about the items of a picture, whichever box they lie in. */
final class ItemClaims {
  static final List<String> SHAPES = List.of("item", "object", "circle", "square", "triangle");
  private static final int MOST = 4;
  private static final Map<String, Predicate<Item>> WHERE = where();

  private ItemClaims() {}

  static List<Claim> all() {
    List<Claim> claims = new ArrayList<>();
    for (Kind kind : kinds()) {
      WHERE.forEach((words, place) ->
          claims.addAll(
              new Counted(
                      kind.words() + words,
                      kind.words() + "s" + words,
                      s -> s.items().filter(kind.of().and(place)).count())
                  .claims(MOST)));
      Predicate<Structure> any = s -> s.items().anyMatch(kind.of());
      claims.add(
          new Claim(
                  "None of the " + kind.words() + "s are touching an edge",
                  s -> s.items().filter(kind.of()).noneMatch(Item::touchesAnEdge))
              .where(any));
    }
    for (String wall : List.of("the wall", "the edge", "an edge")) {
      claims.add(new Claim("There is only one color touching " + wall, s -> colours(s) == 1));
      claims.add(new Claim("all 3 different colors are touching " + wall, s -> colours(s) == 3));
    }
    return Collections.unmodifiableList(claims);
  }

  private static long colours(Structure structure) {
    return structure.items().filter(Item::touchesAnEdge).map(Item::colour).distinct().count();
  }

  /**
   * @param words such as "yellow square"
   */
  record Kind(String words, Predicate<Item> of) {}

  /** Every colour and none, with every shape and none. */
  static List<Kind> kinds() {
    List<Kind> kinds = new ArrayList<>();
    for (String shape : SHAPES) {
      Predicate<Item> shaped =
          i -> shape.equals("item") || shape.equals("object") || i.shape().equals(shape);
      kinds.add(new Kind(shape, shaped));
      for (String colour : Counted.COLOURS) {
        kinds.add(new Kind(colour + " " + shape, shaped.and(i -> i.colour().equals(colour))));
      }
    }
    return kinds;
  }

  private static Map<String, Predicate<Item>> where() {
    Map<String, Predicate<Item>> where = new LinkedHashMap<>();
    where.put("", i -> true);
    for (String edge : List.of("the wall", "the edge", "an edge", "the side")) {
      where.put(" touching " + edge, Item::touchesAnEdge);
    }
    for (String edge : List.of("the wall", "the edge", "any edge")) {
      where.put(" not touching " + edge, i -> !i.touchesAnEdge());
    }
    where.put(" touching the base", Item::touchesTheBase);
    where.put(" closely touching the bottom of a box", Item::touchesTheBase);
    where.put(" touching the corner", Item::touchesACorner);
    where.put(" closely touching a corner of a box", Item::touchesACorner);
    return Collections.unmodifiableMap(where);
  }
}
