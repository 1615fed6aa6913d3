package io.polysight.generalist.augment;

import io.polysight.datasets.sample.Box;
import io.polysight.datasets.sample.RleMask;
import java.util.BitSet;

/** The pixels of an object, [height, width] row by row. Immutable. */
public final class Mask {
  private final int width;
  private final int height;
  private final BitSet pixels;

  Mask(int width, int height, BitSet pixels) {
    this.width = width;
    this.height = height;
    this.pixels = pixels;
  }

  public static Mask of(RleMask mask) {
    boolean[] bits = mask.toBits();
    var pixels = new BitSet(bits.length);
    for (int i = 0; i < bits.length; i++) {
      pixels.set(i, bits[i]);
    }
    return new Mask(mask.width(), mask.height(), pixels);
  }

  public RleMask toRle() {
    boolean[] bits = new boolean[width * height];
    for (int i = pixels.nextSetBit(0); i >= 0; i = pixels.nextSetBit(i + 1)) {
      bits[i] = true;
    }
    return RleMask.of(height, width, bits);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  public boolean at(int x, int y) {
    return pixels.get(y * width + x);
  }

  /** Number of pixels. */
  public int area() {
    return pixels.cardinality();
  }

  boolean at(int index) {
    return pixels.get(index);
  }

  /** The tight box; of an empty mask [0, 0, 0, 0]. */
  public Box box() {
    int left = width;
    int right = 0;
    int top = height;
    int bottom = 0;
    for (int i = pixels.nextSetBit(0); i >= 0; i = pixels.nextSetBit(i + 1)) {
      left = Math.min(left, i % width);
      right = Math.max(right, i % width + 1);
      top = Math.min(top, i / width);
      bottom = i / width + 1;
    }
    return right == 0 ? new Box(0, 0, 0, 0) : new Box(left, top, right, bottom);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Mask mask
        && width == mask.width
        && height == mask.height
        && pixels.equals(mask.pixels);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * width + height) + pixels.hashCode();
  }

  @Override
  public String toString() {
    return "Mask[" + width + " x " + height + ", " + area() + " pixels]";
  }
}
