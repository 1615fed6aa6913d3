package io.polysight.generalist.proposal;

import io.polysight.nn.region.Box;

/**
 * A region that was found and named.
 *
 * @param box as shares of the sides of what the encoder saw
 * @param label number of its class among the candidates
 * @param score probability of being an object times that of the class, 0 to 1
 * @param mask logits [side · side], rows first
 */
public record Detection(Box box, int label, double score, float[] mask) {

  /**
   * The mask in pixels: where the logits, bilinear between the centres of the cells, are above 0.
   *
   * @return [height · width], rows first
   */
  public boolean[] pixels(int height, int width) {
    return pixels(height, width, new Box(0, 0, width, height));
  }

  /**
   * As {@link #pixels(int, int)}, of an image of which the encoder saw a part.
   *
   * @param view the part that the mask stands for, in pixels
   */
  public boolean[] pixels(int height, int width, Box view) {
    int side = (int) Math.round(Math.sqrt(mask.length));
    boolean[] bits = new boolean[height * width];
    Box lit = lit(side);
    int bottom = end(view.top(), view.height() * lit.bottom(), height);
    int right = end(view.left(), view.width() * lit.right(), width);
    for (int y = first(view.top(), view.height() * lit.top()); y < bottom; y++) {
      double row = cell(y, view.top(), view.height(), side);
      for (int x = first(view.left(), view.width() * lit.left()); x < right; x++) {
        bits[y * width + x] = between(side, row, cell(x, view.left(), view.width(), side)) > 0;
      }
    }
    return bits;
  }

  /** Beyond it no pixel can be above 0; spares large images the work. Shares of the mask. */
  private Box lit(int side) {
    int top = side;
    int left = side;
    int bottom = -1;
    int right = -1;
    for (int i = 0; i < mask.length; i++) {
      if (mask[i] > 0) {
        top = Math.min(top, i / side);
        left = Math.min(left, i % side);
        bottom = Math.max(bottom, i / side);
        right = Math.max(right, i % side);
      }
    }
    return bottom < 0
        ? new Box(0, 0, 0, 0)
        : new Box(
            share(left - 1, side),
            share(top - 1, side),
            share(right + 2, side),
            share(bottom + 2, side));
  }

  private static double share(int cells, int side) {
    return Math.clamp((double) cells / side, 0, 1);
  }

  /** The first pixel whose centre lies beyond {@code start + length}. */
  private static int first(double start, double length) {
    return (int) Math.max(0, Math.ceil(start + length - 0.5));
  }

  private static int end(double start, double length, int pixels) {
    return Math.min(pixels, first(start, length));
  }

  private static double cell(int pixel, double start, double length, int side) {
    return Math.clamp((pixel + 0.5 - start) * side / length - 0.5, 0, side - 1);
  }

  private double between(int side, double row, double column) {
    int top = (int) row;
    int left = (int) column;
    int bottom = Math.min(top + 1, side - 1);
    int right = Math.min(left + 1, side - 1);
    double down = row - top;
    double across = column - left;
    double upper = mask[top * side + left] * (1 - across) + mask[top * side + right] * across;
    double lower = mask[bottom * side + left] * (1 - across) + mask[bottom * side + right] * across;
    return upper * (1 - down) + lower * down;
  }
}
