package io.polysight.scenes.generate;

import io.polysight.datasets.image.RgbImage;
import io.polysight.scenes.world.Layout;
import io.polysight.scenes.world.Texture;
import io.polysight.scenes.world.Thing;
import java.util.List;

/** Averages the sub-pixels of each pixel: antialiasing in integers. */
final class Painter {
  private static final int SUB = Layout.SUBPIXELS;
  private static final int STRIPES_PER_RADIUS = 2;
  private static final int DARK_STRIPE_PERCENT = 52;

  private Painter() {}

  static RgbImage paint(Layout layout, Canvas canvas) {
    int size = layout.imageSize();
    byte[] rgb = new byte[3 * size * size];
    List<Thing> things = layout.things();
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        int red = 0;
        int green = 0;
        int blue = 0;
        int grey = grey(layout, x, y);
        for (int row = SUB * y; row < SUB * (y + 1); row++) {
          for (int column = SUB * x; column < SUB * (x + 1); column++) {
            byte owner = canvas.owner(column, row);
            int colour = owner == Canvas.NOBODY ? grey : colour(things.get(owner), column, row);
            red += colour >> 16 & 0xff;
            green += colour >> 8 & 0xff;
            blue += colour & 0xff;
          }
        }
        int at = 3 * (y * size + x);
        rgb[at] = mean(red);
        rgb[at + 1] = mean(green);
        rgb[at + 2] = mean(blue);
      }
    }
    return new RgbImage(size, size, rgb);
  }

  private static byte mean(int sum) {
    return (byte) ((sum + SUB * SUB / 2) / (SUB * SUB));
  }

  private static int grey(Layout layout, int x, int y) {
    int last = layout.imageSize() - 1;
    List<Integer> corner = layout.shade();
    long upper = (long) corner.get(0) * (last - x) + (long) corner.get(1) * x;
    long lower = (long) corner.get(3) * (last - x) + (long) corner.get(2) * x;
    long level = (upper * (last - y) + lower * y + (long) last * last / 2) / ((long) last * last);
    return (int) level * 0x010101;
  }

  private static int colour(Thing thing, int column, int row) {
    if (thing.texture() == Texture.PLAIN) {
      return thing.rgb();
    }
    int band = Math.max(2 * SUB, thing.radius() / STRIPES_PER_RADIUS);
    boolean dark = Math.floorMod(column + row + thing.stripePhase(), 2 * band) < band;
    return dark ? darkened(thing.rgb()) : thing.rgb();
  }

  private static int darkened(int rgb) {
    return dark(rgb >> 16 & 0xff) << 16 | dark(rgb >> 8 & 0xff) << 8 | dark(rgb & 0xff);
  }

  private static int dark(int channel) {
    return channel * DARK_STRIPE_PERCENT / 100;
  }
}
