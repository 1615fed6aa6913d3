package io.polysight.scenes.world;

/**
 * One object of a layout. Lengths are in sub-pixels, {@link Layout#SUBPIXELS} to a pixel.
 *
 * @param rgb the colour with this object's own small deviation, 0xRRGGBB
 * @param x centre
 * @param y centre
 * @param radius from the centre to the outline's farthest point, about
 * @param stripePhase shift of the stripes
 */
public record Thing(
    Shape shape,
    Colour colour,
    Size size,
    Texture texture,
    int rgb,
    int x,
    int y,
    int radius,
    int stripePhase) {

  /** Whether sub-pixel (column, row) is painted; its centre counts, hence the doubled lengths. */
  public boolean covers(int column, int row) {
    return shape.covers(2 * (column - x) + 1, 2 * (row - y) + 1, 2 * radius);
  }

  /** Whether sub-pixel (column, row) lies within the outline. */
  public boolean surrounds(int column, int row) {
    return shape.surrounds(2 * (column - x) + 1, 2 * (row - y) + 1, 2 * radius);
  }

  /** Colour and shape, such as {@code red circle}. */
  public String pair() {
    return colour.word() + " " + shape.word();
  }
}
