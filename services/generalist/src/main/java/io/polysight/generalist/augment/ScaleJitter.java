package io.polysight.generalist.augment;

import io.polysight.datasets.image.RgbImage;
import io.polysight.generalist.augment.Draws.Purpose;
import io.polysight.tasks.Faults;

/**
 * Large-scale jitter (Ghiasi et al., 2021, section 3): resized by a factor drawn evenly, then cut
 * or padded with grey to its old size at a place drawn evenly.
 *
 * @param smallest factor, above 0
 * @param largest factor; both 1: off
 */
public record ScaleJitter(double smallest, double largest) {
  static final int GREY = 0x808080;
  private static final double MOST = 10;

  void check(Faults faults, String field) {
    if (!(smallest >= 0.1 && smallest <= MOST)) {
      faults.add(field + ".smallest", smallest + " is outside 0.1 to 10");
    }
    if (!(largest >= smallest && largest <= MOST)) {
      faults.add(field + ".largest", largest + " is outside the smallest " + smallest + " to 10");
    }
  }

  boolean isOff() {
    return smallest == 1 && largest == 1;
  }

  Picture apply(Picture picture, Draws draws) {
    RgbImage image = picture.image();
    double factor = smallest + (largest - smallest) * draws.uniform(Purpose.SCALE, 0);
    int width = Math.max(1, (int) Math.round(image.width() * factor));
    int height = Math.max(1, (int) Math.round(image.height() * factor));
    var placed =
        new Placed(
            width,
            height,
            place(image.width() - width, draws.uniform(Purpose.PLACE, 0)),
            place(image.height() - height, draws.uniform(Purpose.PLACE, 1)));
    byte[] canvas = PixelMap.filled(image.width() * image.height(), GREY);
    placed.paint(image, canvas, image.width(), image.height());
    return new Picture(
        new RgbImage(image.width(), image.height(), canvas),
        placed.regions(picture, image.width(), image.height()));
  }

  /** A place in [0, room], or in [room, 0] where the picture sticks out. */
  private static int place(int room, double draw) {
    int offset = (int) (draw * (Math.abs(room) + 1));
    return room < 0 ? -offset : offset;
  }
}
