package io.polysight.cli.archives.nlvr;

/**
 * One thing in a grey box of 100 x 100 pixels.
 *
 * @param colour such as yellow
 * @param shape circle, square or triangle
 * @param left pixels from the box's left wall
 * @param top pixels from the box's upper wall
 * @param size of its square, pixels
 */
record Item(String colour, String shape, double left, double top, double size) {
  private static final double BOX = 100;

  boolean touchesTheBase() {
    return top + size >= BOX;
  }

  boolean touchesAnEdge() {
    return touchesASide() || top <= 0 || touchesTheBase();
  }

  boolean touchesACorner() {
    return touchesASide() && (top <= 0 || touchesTheBase());
  }

  private boolean touchesASide() {
    return left <= 0 || left + size >= BOX;
  }
}
