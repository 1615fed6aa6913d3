package io.polysight.generalist.proposal;

import io.polysight.nn.region.Box;

/**
 * A region that is known of an image.
 *
 * @param box as shares of the image's sides
 * @param mask float32 [side · side], rows first: how much of each cell the region covers, 0 to 1
 */
public record RegionTarget(Box box, float[] mask) {

  /**
   * A region from its pixels.
   *
   * @param bits boolean [height · width], rows first, at the size that the encoder sees
   * @param side cells along each side of the network's masks
   */
  public static RegionTarget of(Box box, boolean[] bits, int height, int width, int side) {
    float[] mask = new float[side * side];
    for (int row = 0; row < side; row++) {
      int top = row * height / side;
      int bottom = Math.ceilDiv((row + 1) * height, side);
      for (int column = 0; column < side; column++) {
        int left = column * width / side;
        int right = Math.ceilDiv((column + 1) * width, side);
        mask[row * side + column] = covered(bits, width, top, bottom, left, right);
      }
    }
    return new RegionTarget(box, mask);
  }

  private static float covered(
      boolean[] bits, int width, int top, int bottom, int left, int right) {
    int count = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        count += bits[y * width + x] ? 1 : 0;
      }
    }
    return (float) count / ((bottom - top) * (right - left));
  }
}
