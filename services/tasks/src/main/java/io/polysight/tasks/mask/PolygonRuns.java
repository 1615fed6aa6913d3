package io.polysight.tasks.mask;

import java.util.Arrays;

/**
 * Fills a polygon as pycocotools does (maskApi.c, rleFrPoly): the outline is walked on a grid five
 * times finer, and where it crosses the middle of a column of pixels, the column changes between
 * outside and inside at that height. Coordinates are rounded by adding a half and cutting towards
 * zero, also below zero.
 */
final class PolygonRuns {
  private static final double SCALE = 5;

  private final int height;
  private final int width;
  private int[] changes = new int[64];
  private int count;
  private int x;
  private int y;
  private boolean started;

  private PolygonRuns(int height, int width) {
    this.height = height;
    this.width = width;
  }

  /**
   * @param xy x, y, x, y, ... in pixels
   * @return run lengths, zeros first, down the columns
   */
  static int[] of(double[] xy, int height, int width) {
    if (xy.length < 6 || xy.length % 2 != 0) {
      throw new IllegalArgumentException(
          "a polygon of " + xy.length + " numbers; it needs x and y of at least three points");
    }
    var outline = new PolygonRuns(height, width);
    int points = xy.length / 2;
    for (int i = 0; i < points; i++) {
      int next = i + 1 == points ? 0 : i + 1;
      outline.edge(
          fine(xy[2 * i]), fine(xy[2 * i + 1]), fine(xy[2 * next]), fine(xy[2 * next + 1]));
    }
    return outline.runs();
  }

  private static int fine(double coordinate) {
    return (int) (SCALE * coordinate + .5);
  }

  /** Walks the longer side in steps of one, always from the lower end, so both directions agree. */
  private void edge(int fromX, int fromY, int toX, int toY) {
    int across = Math.abs(toX - fromX);
    int down = Math.abs(toY - fromY);
    boolean flat = across >= down;
    boolean backwards = flat ? fromX > toX : fromY > toY;
    int lowX = backwards ? toX : fromX;
    int lowY = backwards ? toY : fromY;
    int highX = backwards ? fromX : toX;
    int highY = backwards ? fromY : toY;
    double slope = flat ? (double) (highY - lowY) / across : (double) (highX - lowX) / down;
    int steps = Math.max(across, down);
    for (int step = 0; step <= steps; step++) {
      int t = backwards ? steps - step : step;
      if (flat) {
        // an edge of no length has no slope
        visit(t + lowX, steps == 0 ? lowY : (int) (lowY + slope * t + .5));
      } else {
        visit((int) (lowX + slope * t + .5), t + lowY);
      }
    }
  }

  private void visit(int nextX, int nextY) {
    if (started && nextX != x) {
      double column = ((nextX < x ? nextX : nextX - 1) + .5) / SCALE - .5;
      if (Math.floor(column) == column && column >= 0 && column <= width - 1) {
        double row = (Math.min(nextY, y) + .5) / SCALE - .5;
        row = Math.ceil(Math.min(Math.max(row, 0), height));
        if (count == changes.length) {
          changes = Arrays.copyOf(changes, 2 * count);
        }
        changes[count++] = (int) column * height + (int) row;
      }
    }
    started = true;
    x = nextX;
    y = nextY;
  }

  private int[] runs() {
    int[] at = Arrays.copyOf(changes, count + 1);
    at[count] = height * width;
    Arrays.sort(at);
    int[] runs = new int[at.length];
    int length = 0;
    int before = 0;
    // two changes at one place cancel: the run before goes on
    for (int i = 0; i < at.length; i++) {
      int run = at[i] - before;
      before = at[i];
      if (run > 0 || i == 0) {
        runs[length++] = run;
      } else if (++i < at.length) {
        runs[length - 1] += at[i] - before;
        before = at[i];
      }
    }
    return Arrays.copyOf(runs, length);
  }
}
