package io.polysight.scenes.language;

import io.polysight.scenes.world.Layout;
import io.polysight.scenes.world.Texture;
import io.polysight.scenes.world.Thing;
import java.util.List;

/** Noun phrases of the closed vocabulary. */
final class Words {
  private static final List<String> NUMBERS =
      List.of("zero", "one", "two", "three", "four", "five", "six");

  private Words() {}

  static String number(int count) {
    return NUMBERS.get(count);
  }

  /** "a" or "an", as the next word sounds. */
  static String withArticle(String phrase) {
    return (phrase.startsWith("o") ? "an " : "a ") + phrase;
  }

  /** Every attribute: "small striped red circle"; plain is not said. */
  static String complete(Thing thing) {
    return thing.size().word()
        + " "
        + (thing.texture() == Texture.STRIPED ? "striped " : "")
        + thing.pair();
  }

  /** Where a thing lies in the image: one of nine places, in thirds. */
  static String place(Layout layout, Thing thing) {
    int side = layout.imageSize() * Layout.SUBPIXELS;
    int column = Math.min(2, Math.max(0, 3 * thing.x() / side));
    int row = Math.min(2, Math.max(0, 3 * thing.y() / side));
    String vertical = List.of("top", "", "bottom").get(row);
    String horizontal = List.of("left", "", "right").get(column);
    String both = (vertical + " " + horizontal).strip();
    return both.isEmpty() ? "in the middle" : "at the " + both;
  }

  static String background(Layout layout) {
    return "on a " + layout.background().word() + " background";
  }
}
