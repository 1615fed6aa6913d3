package io.polysight.generalist.proposal;

import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.generalist.image.Preprocessing;
import io.polysight.nn.region.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * From the objects annotated in an image to what the network is told of the square that the encoder
 * sees. Objects outside the square drop out; those on its edge are cut.
 *
 * @param preprocessing which square that is
 * @param maskSide cells along each side of the network's masks
 * @param label number of an object's class
 */
public record RegionTargets(
    Preprocessing preprocessing, int maskSide, ToLongFunction<AnnotatedObject> label) {

  /**
   * @param width of the image, pixels
   * @param height of the image, pixels
   */
  public List<RegionTarget> of(List<AnnotatedObject> objects, int width, int height) {
    Box view = preprocessing.view(width, height);
    List<RegionTarget> targets = new ArrayList<>();
    for (AnnotatedObject object : objects) {
      Box box = share(object.box(), view);
      if (box.area() > 0) {
        targets.add(new RegionTarget(box, mask(object, view), label.applyAsLong(object)));
      }
    }
    return List.copyOf(targets);
  }

  private static Box share(io.polysight.datasets.sample.Box box, Box view) {
    return new Box(
        Math.clamp((box.left() - view.left()) / view.width(), 0, 1),
        Math.clamp((box.top() - view.top()) / view.height(), 0, 1),
        Math.clamp((box.right() - view.left()) / view.width(), 0, 1),
        Math.clamp((box.bottom() - view.top()) / view.height(), 0, 1));
  }

  private float @Nullable [] mask(AnnotatedObject object, Box view) {
    if (object.mask() == null) {
      return null;
    }
    int height = object.mask().height();
    int width = object.mask().width();
    boolean[] bits = object.mask().toBits();
    float[] cells = new float[maskSide * maskSide];
    for (int row = 0; row < maskSide; row++) {
      int top = first(view.top(), view.height(), row, height);
      int bottom = end(view.top(), view.height(), row, height);
      for (int column = 0; column < maskSide; column++) {
        int left = first(view.left(), view.width(), column, width);
        int right = end(view.left(), view.width(), column, width);
        cells[row * maskSide + column] = covered(bits, width, top, bottom, left, right);
      }
    }
    return cells;
  }

  /** The first pixel that a cell touches. */
  private int first(double start, double length, int cell, int pixels) {
    return Math.clamp((int) Math.floor(start + length * cell / maskSide), 0, pixels - 1);
  }

  /** The pixel after the last one that a cell touches. */
  private int end(double start, double length, int cell, int pixels) {
    int last = (int) Math.ceil(start + length * (cell + 1) / maskSide);
    return Math.clamp(last, first(start, length, cell, pixels) + 1, pixels);
  }

  private static float covered(
      boolean[] bits, int width, int top, int bottom, int left, int right) {
    int count = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        count += bits[y * width + x] ? 1 : 0;
      }
    }
    return (float) count / ((bottom - top) * (right - left));
  }
}
