package io.polysight.datasets.image;

import java.util.Arrays;
import java.util.List;

/** Many small pictures in one, to be looked at. */
public final class ContactSheet {
  private static final int GAP = 4;

  private ContactSheet() {}

  /**
   * Lays pictures row by row on white, each pixel enlarged to a square.
   *
   * @param images at least one; cells are as large as the largest
   * @param columns pictures in a row, at least 1
   * @param scale side of an enlarged pixel, at least 1
   */
  public static RgbImage of(List<RgbImage> images, int columns, int scale) {
    if (images.isEmpty() || columns < 1 || scale < 1) {
      throw new IllegalArgumentException(
          "a sheet of "
              + images.size()
              + " pictures in "
              + columns
              + " columns at scale "
              + scale
              + " cannot be drawn; all three must be at least 1");
    }
    int cellWidth = scale * images.stream().mapToInt(RgbImage::width).max().orElseThrow() + GAP;
    int cellHeight = scale * images.stream().mapToInt(RgbImage::height).max().orElseThrow() + GAP;
    int rows = (images.size() + columns - 1) / columns;
    int width = columns * cellWidth + GAP;
    int height = rows * cellHeight + GAP;
    byte[] sheet = new byte[Math.multiplyExact(3, Math.multiplyExact(width, height))];
    Arrays.fill(sheet, (byte) 0xff);
    for (int i = 0; i < images.size(); i++) {
      int left = GAP + i % columns * cellWidth;
      int top = GAP + i / columns * cellHeight;
      draw(images.get(i), scale, sheet, width, left, top);
    }
    return new RgbImage(width, height, sheet);
  }

  private static void draw(RgbImage image, int scale, byte[] sheet, int width, int left, int top) {
    for (int y = 0; y < image.height() * scale; y++) {
      for (int x = 0; x < image.width() * scale; x++) {
        int from = 3 * (y / scale * image.width() + x / scale);
        System.arraycopy(image.bytes(), from, sheet, 3 * ((top + y) * width + left + x), 3);
      }
    }
  }
}
