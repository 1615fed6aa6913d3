package io.polysight.datasets.image;

/**
 * EXIF orientation (tag 0x0112): how the stored rows and columns lie in the upright picture.
 *
 * @param code 1 to 8; 1 is upright, 3 upside down, 6 turned a quarter to the left
 */
record Orientation(int code) {

  static Orientation of(byte[] jpeg) {
    return new Orientation(JpegSegments.orientation(jpeg));
  }

  RgbImage upright(RgbImage stored) {
    if (code == 1) {
      return stored;
    }
    boolean transposed = code >= 5;
    int width = transposed ? stored.height() : stored.width();
    int height = transposed ? stored.width() : stored.height();
    boolean mirrorX = code == 2 || code == 3 || code == 7 || code == 8;
    boolean mirrorY = code == 3 || code == 4 || code == 6 || code == 7;
    byte[] from = stored.bytes();
    byte[] to = new byte[from.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int storedX = transposed ? y : x;
        int storedY = transposed ? x : y;
        if (mirrorX) {
          storedX = stored.width() - 1 - storedX;
        }
        if (mirrorY) {
          storedY = stored.height() - 1 - storedY;
        }
        System.arraycopy(
            from, 3 * (storedY * stored.width() + storedX), to, 3 * (y * width + x), 3);
      }
    }
    return new RgbImage(width, height, to);
  }
}
