package io.polysight.generalist.augment;

import io.polysight.datasets.image.RgbImage;
import io.polysight.generalist.augment.Draws.Purpose;
import java.util.ArrayList;
import java.util.List;

/**
 * Several pictures in a square grid as one, for tasks that find objects: one, four or nine with
 * probabilities 0.4, 0.3, 0.3 (UniVRD: Zhao et al., 2023, section 4.1).
 */
public final class Mosaic {
  private static final double ONE = 0.4;
  private static final double FOUR = 0.3;

  private Mosaic() {}

  /** An object of a mosaic: which of its pictures it came from, and where it is now. */
  public record Piece(int picture, Region region) {}

  /** The whole and the pieces in view, in the order of the pictures. */
  public record Whole(RgbImage image, List<Piece> pieces) {
    public Whole {
      pieces = List.copyOf(pieces);
    }
  }

  /** Rows of the grid drawn for this sample; the square of it is how many pictures are needed. */
  public static int rows(Draws draws) {
    double draw = draws.uniform(Purpose.GRID, 0);
    if (draw < ONE) {
      return 1;
    }
    return draw < ONE + FOUR ? 2 : 3;
  }

  /**
   * Each picture fills its cell, resized with antialiasing.
   *
   * @param pictures a square number of them, row by row
   * @param width of the whole, pixels, at least the rows
   * @param height of the whole, pixels, at least the rows
   */
  public static Whole of(List<Picture> pictures, int width, int height) {
    int rows = (int) Math.round(Math.sqrt(pictures.size()));
    if (rows < 1 || rows * rows != pictures.size()) {
      throw new IllegalArgumentException(
          pictures.size() + " pictures fill no square grid; give 1, 4 or 9");
    }
    if (Math.min(width, height) < rows) {
      throw new IllegalArgumentException(
          rows + " rows do not fit into " + width + " x " + height + " pixels");
    }
    byte[] canvas = new byte[3 * width * height];
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < pictures.size(); i++) {
      int left = i % rows * width / rows;
      int top = i / rows * height / rows;
      int right = (i % rows + 1) * width / rows;
      int bottom = (i / rows + 1) * height / rows;
      var placed = new Placed(right - left, bottom - top, left, top);
      placed.paint(pictures.get(i).image(), canvas, width, height);
      for (Region region : placed.regions(pictures.get(i), width, height)) {
        pieces.add(new Piece(i, region));
      }
    }
    return new Whole(new RgbImage(width, height, canvas), pieces);
  }
}
