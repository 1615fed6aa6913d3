package io.polysight.scenes.generate;

import io.polysight.scenes.world.Background;
import io.polysight.scenes.world.Colour;
import io.polysight.scenes.world.Layout;
import io.polysight.scenes.world.Shape;
import io.polysight.scenes.world.Size;
import io.polysight.scenes.world.SplitMix64;
import io.polysight.scenes.world.Texture;
import io.polysight.scenes.world.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws attributes and places until every thing lies wholly in the image and shows enough. */
final class Placement {
  /** Less than this and a shape behind another could not be told. */
  static final int LEAST_VISIBLE_PERCENT = 70;

  private static final int TRIES_PER_THING = 30;
  private static final int TRIES_PER_SCENE = 1000;
  private static final int COLOUR_DEVIATION = 10;

  private final SceneSpec spec;
  private final List<String> pairs;
  private final int size;

  Placement(SceneSpec spec, SplitSpec split, int size) {
    this.spec = spec;
    this.pairs = spec.pairs(split);
    this.size = size;
  }

  /** Fills the canvas and says what lies on it. */
  Layout draw(SplitMix64 random, Canvas canvas, int least, int most) {
    int count = random.between(least, most);
    for (int attempt = 0; attempt < TRIES_PER_SCENE; attempt++) {
      canvas.clear();
      boolean room = true;
      while (room && canvas.things().size() < count) {
        room = add(random, canvas);
      }
      if (canvas.things().size() == count) {
        Background background = Background.valueOf(upper(random.pick(spec.backgrounds())));
        return new Layout(
            size, background, shade(background, random), List.copyOf(canvas.things()));
      }
    }
    throw new IllegalStateException(
        count + " objects found no room in " + size + " x " + size + " pixels; lower maxObjects");
  }

  private boolean add(SplitMix64 random, Canvas canvas) {
    Thing drawn = attributes(random);
    int reach = drawn.radius() + Layout.SUBPIXELS;
    for (int attempt = 0; attempt < TRIES_PER_THING; attempt++) {
      int x = random.between(reach, canvas.side() - reach);
      int y = random.between(reach, canvas.side() - reach);
      Thing placed = drawn.at(x, y);
      if (canvas.lay(placed, LEAST_VISIBLE_PERCENT)) {
        return true;
      }
    }
    return false;
  }

  private Thing attributes(SplitMix64 random) {
    String[] pair = random.pick(pairs).split(" ", 2);
    Colour colour = Colour.valueOf(upper(pair[0]));
    Shape shape = Shape.valueOf(upper(pair[1]));
    Size drawnSize = random.coin() ? Size.SMALL : Size.LARGE;
    Texture texture = Texture.valueOf(upper(random.pick(spec.textures())));
    int radius =
        size * Layout.SUBPIXELS * drawnSize.radiusPercent() * random.between(92, 108) / 10_000;
    int rgb = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int channel =
          (colour.rgb() >> shift & 0xff) + random.between(-COLOUR_DEVIATION, COLOUR_DEVIATION);
      rgb |= Math.max(0, Math.min(255, channel)) << shift;
    }
    return new Thing(shape, colour, drawnSize, texture, rgb, 0, 0, radius, random.below(1 << 10));
  }

  /** One grey, or two at opposite sides or corners with the mean between. */
  private static List<Integer> shade(Background background, SplitMix64 random) {
    int from = random.between(background.least(), background.most());
    int to = random.coin() ? from : random.between(background.least(), background.most());
    int middle = (from + to) / 2;
    List<List<Integer>> ways =
        List.of(
            List.of(from, from, to, to),
            List.of(from, to, to, from),
            List.of(from, middle, to, middle));
    return new ArrayList<>(random.pick(ways));
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
