package io.polysight.metrics.detection;

import java.util.BitSet;

/** The pixels of a region, numbered alike in all masks of an image. */
public final class PixelMask implements Extent<PixelMask> {
  private final BitSet pixels;

  private PixelMask(BitSet pixels) {
    this.pixels = pixels;
  }

  /**
   * @param bits one per pixel of the image
   */
  public static PixelMask of(boolean[] bits) {
    var pixels = new BitSet(bits.length);
    for (int i = 0; i < bits.length; i++) {
      pixels.set(i, bits[i]);
    }
    return new PixelMask(pixels);
  }

  @Override
  public double area() {
    return pixels.cardinality();
  }

  @Override
  public double intersection(PixelMask other) {
    var both = (BitSet) pixels.clone();
    both.and(other.pixels);
    return both.cardinality();
  }
}
