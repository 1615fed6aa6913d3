package io.polysight.generalist.augment;

import io.polysight.datasets.image.RgbImage;

/** Left becomes right. */
final class Flip {
  private static final int NO_FILL = 0;

  private Flip() {}

  static Picture apply(Picture picture) {
    RgbImage image = picture.image();
    int width = image.width();
    int[] columns = new int[width];
    for (int x = 0; x < width; x++) {
      columns[x] = width - 1 - x;
    }
    PixelMap map = PixelMap.separable(width, columns, straight(image.height()));
    return new Picture(
        map.move(image, NO_FILL),
        Regions.moved(picture.regions(), map, Projection.affine(-1, 0, width, 0, 1, 0)));
  }

  private static int[] straight(int size) {
    int[] places = new int[size];
    for (int i = 0; i < size; i++) {
      places[i] = i;
    }
    return places;
  }
}
