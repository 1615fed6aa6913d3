package io.polysight.generalist.augment;

import io.polysight.datasets.image.RgbImage;
import io.polysight.generalist.image.BilinearResampling;
import java.util.List;

/**
 * A picture resized and laid on a canvas of its own, cut where it sticks out.
 *
 * @param width after resizing, pixels
 * @param height after resizing, pixels
 * @param left of the picture on the canvas, pixels; may be negative
 * @param top of the picture on the canvas, pixels; may be negative
 */
record Placed(int width, int height, int left, int top) {

  /** The regions on a canvas of this size. */
  List<Region> regions(Picture picture, int canvasWidth, int canvasHeight) {
    RgbImage image = picture.image();
    double scaleX = (double) width / image.width();
    double scaleY = (double) height / image.height();
    PixelMap map =
        PixelMap.separable(
            image.width(),
            sources(canvasWidth, left, width, image.width()),
            sources(canvasHeight, top, height, image.height()));
    return Regions.moved(
        picture.regions(), map, Projection.affine(scaleX, 0, left, 0, scaleY, top));
  }

  /** Paints the resized image, antialiased. */
  void paint(RgbImage image, byte[] canvas, int canvasWidth, int canvasHeight) {
    byte[] rgb = image.bytes();
    float[] plane = new float[image.width() * image.height()];
    for (int channel = 0; channel < 3; channel++) {
      for (int i = 0; i < plane.length; i++) {
        plane[i] = rgb[3 * i + channel] & 0xff;
      }
      float[] resized =
          BilinearResampling.resize(plane, image.width(), image.height(), width, height);
      for (int y = Math.max(0, top); y < Math.min(canvasHeight, top + height); y++) {
        for (int x = Math.max(0, left); x < Math.min(canvasWidth, left + width); x++) {
          float value = resized[(y - top) * width + x - left];
          canvas[3 * (y * canvasWidth + x) + channel] = (byte) Colours.cut((int) (value + 0.5f));
        }
      }
    }
  }

  /** The source pixel whose area holds the middle of each pixel of the canvas. */
  private static int[] sources(int canvas, int first, int size, int sourceSize) {
    int[] from = new int[canvas];
    for (int i = 0; i < canvas; i++) {
      int at = i - first;
      from[i] =
          at < 0 || at >= size
              ? PixelMap.OUTSIDE
              : Math.min(sourceSize - 1, (int) ((at + 0.5) * sourceSize / size));
    }
    return from;
  }
}
