package io.polysight.generalist.augment;

import io.polysight.datasets.image.RgbImage;

/**
 * Resampling under a projection, as Pillow's {@code Image.transform} does it (Pillow 12, {@code
 * Geometry.c}). The projection leads from the moved image back to the source.
 */
final class Warp {
  private static final int FIXED_ONE = 1 << 16;

  private Warp() {}

  /** How a colour between pixels is found. */
  enum Interpolation {
    NEAREST,
    BILINEAR
  }

  /**
   * Moves an image, its masks and its boxes.
   *
   * @param back from the moved image to this one
   * @param fill 0xRRGGBB where nothing moves to
   */
  static Picture move(Picture picture, Projection back, Interpolation interpolation, int fill) {
    RgbImage image = picture.image();
    PixelMap map = nearest(image.width(), image.height(), back);
    RgbImage moved =
        interpolation == Interpolation.NEAREST
            ? map.move(image, fill)
            : bilinear(image, back, fill);
    return new Picture(moved, Regions.moved(picture.regions(), map, back.inverse()));
  }

  static PixelMap nearest(int width, int height, Projection back) {
    if (!back.isAffine()) {
      return nearestProjective(width, height, back);
    }
    return back.b() == 0 && back.d() == 0
        ? nearestScaled(width, height, back)
        : nearestFixed(width, height, back);
  }

  private static PixelMap nearestProjective(int width, int height, Projection back) {
    int[] from = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        Projection.Point p = back.at(x + 0.5, y + 0.5);
        int column = floored(p.x(), width);
        int row = floored(p.y(), height);
        from[y * width + x] = column < 0 || row < 0 ? PixelMap.OUTSIDE : row * width + column;
      }
    }
    return new PixelMap(width, height, from);
  }

  /** Pillow steps along rows and columns in 16.16 fixed point. */
  private static PixelMap nearestFixed(int width, int height, Projection back) {
    int[] from = new int[width * height];
    int stepX = fixed(back.a());
    int stepY = fixed(back.d());
    int rowX = fixed(back.c() + back.a() * 0.5 + back.b() * 0.5);
    int rowY = fixed(back.f() + back.d() * 0.5 + back.e() * 0.5);
    for (int y = 0; y < height; y++) {
      int atX = rowX;
      int atY = rowY;
      for (int x = 0; x < width; x++) {
        int column = atX >> 16;
        int row = atY >> 16;
        boolean inside = column >= 0 && column < width && row >= 0 && row < height;
        from[y * width + x] = inside ? row * width + column : PixelMap.OUTSIDE;
        atX += stepX;
        atY += stepY;
      }
      rowX += fixed(back.b());
      rowY += fixed(back.e());
    }
    return new PixelMap(width, height, from);
  }

  private static PixelMap nearestScaled(int width, int height, Projection back) {
    return PixelMap.separable(
        width,
        steps(width, back.c() + back.a() * 0.5, back.a()),
        steps(height, back.f() + back.e() * 0.5, back.e()));
  }

  private static int[] steps(int size, double first, double step) {
    int[] from = new int[size];
    double at = first;
    for (int i = 0; i < size; i++) {
      from[i] = floored(at, size);
      at += step;
    }
    return from;
  }

  private static int floored(double at, int size) {
    return at < 0 || at >= size ? PixelMap.OUTSIDE : (int) at;
  }

  private static int fixed(double value) {
    return (int) Math.floor(value * FIXED_ONE + 0.5);
  }

  private static RgbImage bilinear(RgbImage image, Projection back, int fill) {
    int width = image.width();
    int height = image.height();
    byte[] moved = PixelMap.filled(width * height, fill);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        Projection.Point p = back.at(x + 0.5, y + 0.5);
        if (p.x() >= 0 && p.x() < width && p.y() >= 0 && p.y() < height) {
          blend(image, p, moved, 3 * (y * width + x));
        }
      }
    }
    return new RgbImage(width, height, moved);
  }

  private static void blend(RgbImage image, Projection.Point p, byte[] into, int at) {
    byte[] rgb = image.bytes();
    int width = image.width();
    double x = p.x() - 0.5;
    double y = p.y() - 0.5;
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    int x0 = Math.max(left, 0);
    int x1 = Math.min(left + 1, width - 1);
    int y0 = Math.max(top, 0);
    int y1 = Math.min(top + 1, image.height() - 1);
    for (int channel = 0; channel < 3; channel++) {
      double upper =
          between(
              rgb[3 * (y0 * width + x0) + channel], rgb[3 * (y0 * width + x1) + channel], x - left);
      double lower =
          between(
              rgb[3 * (y1 * width + x0) + channel], rgb[3 * (y1 * width + x1) + channel], x - left);
      into[at + channel] = (byte) (int) (upper + (lower - upper) * (y - top));
    }
  }

  private static double between(byte from, byte to, double share) {
    int start = from & 0xff;
    return start + ((to & 0xff) - start) * share;
  }
}
