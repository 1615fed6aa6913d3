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
    int side = (int) Math.round(Math.sqrt(mask.length));
    boolean[] bits = new boolean[height * width];
    for (int y = 0; y < height; y++) {
      double row = Math.clamp((y + 0.5) * side / height - 0.5, 0, side - 1);
      for (int x = 0; x < width; x++) {
        double column = Math.clamp((x + 0.5) * side / width - 0.5, 0, side - 1);
        bits[y * width + x] = between(side, row, column) > 0;
      }
    }
    return bits;
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
