package io.polysight.metrics.detection;

import io.polysight.metrics.detection.columns.DoubleColumn;

/** Boxes in pixels: left, top, width, height. */
public final class Boxes implements Shapes {
  private static final int SIDES = 4;
  private final DoubleColumn sides = new DoubleColumn();

  public void add(double left, double top, double width, double height) {
    sides.add(left);
    sides.add(top);
    sides.add(width);
    sides.add(height);
  }

  @Override
  public int rows() {
    return sides.size() / SIDES;
  }

  @Override
  public void retain(int[] rows) {
    sides.retain(rows, SIDES);
  }

  /** Intersection over union; against a crowd, the part of the found box that lies in it. */
  @Override
  public void similarity(
      int[] known, boolean[] crowd, Shapes others, int[] found, int count, double[] similarity) {
    double[] k = sides.values();
    double[] f = ((Boxes) others).sides.values();
    for (int j = 0; j < known.length; j++) {
      int at = SIDES * known[j];
      double left = k[at];
      double top = k[at + 1];
      double right = k[at + 2] + left;
      double bottom = k[at + 3] + top;
      double area = k[at + 2] * k[at + 3];
      for (int i = 0; i < count; i++) {
        int from = SIDES * found[i];
        double across = Math.min(f[from + 2] + f[from], right) - Math.max(f[from], left);
        double down = Math.min(f[from + 3] + f[from + 1], bottom) - Math.max(f[from + 1], top);
        double iou = 0;
        if (across > 0 && down > 0) {
          double both = across * down;
          double own = f[from + 2] * f[from + 3];
          iou = both / (crowd[j] ? own : own + area - both);
        }
        similarity[i * known.length + j] = iou;
      }
    }
  }
}
