package io.polysight.generalist.augment;

import io.polysight.datasets.image.RgbImage;
import java.util.Arrays;
import java.util.BitSet;

/**
 * For each pixel of a moved image the pixel it comes from: images and masks that move by the same
 * map stay together exactly.
 */
final class PixelMap {
  /** A pixel that nothing moves to. */
  static final int OUTSIDE = -1;

  private final int width;
  private final int height;
  private final int[] from;

  /**
   * @param from index of the source pixel or {@link #OUTSIDE}, [height, width]
   */
  PixelMap(int width, int height, int[] from) {
    this.width = width;
    this.height = height;
    this.from = from;
  }

  /** The source's column and row of each, all inside or {@link #OUTSIDE}. */
  static PixelMap separable(int sourceWidth, int[] columns, int[] rows) {
    int[] from = new int[columns.length * rows.length];
    for (int y = 0; y < rows.length; y++) {
      for (int x = 0; x < columns.length; x++) {
        from[y * columns.length + x] =
            columns[x] < 0 || rows[y] < 0 ? OUTSIDE : rows[y] * sourceWidth + columns[x];
      }
    }
    return new PixelMap(columns.length, rows.length, from);
  }

  /**
   * @param fill 0xRRGGBB where nothing moves to
   */
  RgbImage move(RgbImage image, int fill) {
    byte[] source = image.bytes();
    byte[] moved = filled(width * height, fill);
    for (int i = 0; i < from.length; i++) {
      if (from[i] >= 0) {
        System.arraycopy(source, 3 * from[i], moved, 3 * i, 3);
      }
    }
    return new RgbImage(width, height, moved);
  }

  Mask move(Mask mask) {
    var moved = new BitSet(from.length);
    for (int i = 0; i < from.length; i++) {
      moved.set(i, from[i] >= 0 && mask.at(from[i]));
    }
    return new Mask(width, height, moved);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** Pixels of one colour. */
  static byte[] filled(int pixels, int fill) {
    byte[] rgb = new byte[3 * pixels];
    if (fill != 0) {
      for (int channel = 0; channel < 3; channel++) {
        byte value = (byte) (fill >> 8 * (2 - channel));
        for (int i = channel; i < rgb.length; i += 3) {
          rgb[i] = value;
        }
      }
    }
    return rgb;
  }

  @Override
  public String toString() {
    return width + " x " + height + " from " + Arrays.stream(from).filter(i -> i >= 0).count();
  }
}
