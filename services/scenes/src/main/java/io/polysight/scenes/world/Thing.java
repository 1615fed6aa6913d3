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

  public Thing at(int newX, int newY) {
    return new Thing(shape, colour, size, texture, rgb, newX, newY, radius, stripePhase);
  }

  /** The painted sub-pixels, relative to the centre. */
  public Stamp stamp() {
    return Stamp.of(shape, radius);
  }

  /** Colour and shape, such as {@code red circle}. */
  public String pair() {
    return colour.word() + " " + shape.word();
  }
}
