package io.polysight.metrics.detection;

import io.polysight.tasks.Prediction.PixelBox;
import io.polysight.tasks.mask.RunLengths;
import java.util.ArrayList;
import java.util.List;

/** Masks; those of one image are of one size. */
public final class Masks implements Shapes {
  private List<RunLengths> masks = new ArrayList<>();

  public void add(RunLengths mask) {
    masks.add(mask);
  }

  @Override
  public int rows() {
    return masks.size();
  }

  @Override
  public void retain(int[] rows) {
    List<RunLengths> kept = new ArrayList<>(rows.length);
    for (int row : rows) {
      kept.add(masks.get(row));
    }
    masks = kept;
  }

  /** Intersection over union; against a crowd, the part of the found mask that lies in it. */
  @Override
  public void similarity(
      int[] known, boolean[] crowd, Shapes others, int[] found, int count, double[] similarity) {
    List<RunLengths> theirs = ((Masks) others).masks;
    PixelBox[] bounds = new PixelBox[count];
    int[] areas = new int[count];
    for (int i = 0; i < count; i++) {
      bounds[i] = theirs.get(found[i]).bounds();
      areas[i] = theirs.get(found[i]).area();
    }
    for (int j = 0; j < known.length; j++) {
      RunLengths mask = masks.get(known[j]);
      PixelBox box = mask.bounds();
      int area = mask.area();
      for (int i = 0; i < count; i++) {
        int common = apart(box, bounds[i]) ? 0 : mask.common(theirs.get(found[i]));
        long all = crowd[j] ? areas[i] : (long) area + areas[i] - common;
        similarity[i * known.length + j] = common == 0 ? 0 : (double) common / all;
      }
    }
  }

  /** Whether two boxes have no pixel in common: most pairs need no look at their runs. */
  private static boolean apart(PixelBox a, PixelBox b) {
    return a.x() + a.width() <= b.x()
        || b.x() + b.width() <= a.x()
        || a.y() + a.height() <= b.y()
        || b.y() + b.height() <= a.y();
  }
}
