package io.polysight.scenes.generate;

import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.datasets.sample.Box;
import io.polysight.datasets.sample.RleMask;
import io.polysight.scenes.world.Layout;
import io.polysight.scenes.world.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Object annotations from the canvas: a pixel belongs to whoever owns most of its sub-pixels. */
final class Masks {
  private Masks() {}

  static List<AnnotatedObject> of(Layout layout, Canvas canvas) {
    int size = layout.imageSize();
    int count = layout.things().size();
    boolean[][] masks = new boolean[count][size * size];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        int owner = owner(canvas, x, y, count);
        if (owner >= 0) {
          masks[owner][y * size + x] = true;
        }
      }
    }
    List<AnnotatedObject> objects = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      objects.add(object(layout.things().get(i), i, size, masks[i]));
    }
    return List.copyOf(objects);
  }

  /** The owner of most sub-pixels; between equals the one in front, the background last. */
  private static int owner(Canvas canvas, int x, int y, int count) {
    int sub = Layout.SUBPIXELS;
    int[] votes = new int[count + 1];
    for (int row = sub * y; row < sub * (y + 1); row++) {
      for (int column = sub * x; column < sub * (x + 1); column++) {
        votes[canvas.owner(column, row) + 1]++;
      }
    }
    int best = 0;
    for (int i = 1; i <= count; i++) {
      if (votes[i] > 0 && votes[i] >= votes[best]) {
        best = i;
      }
    }
    return best - 1;
  }

  private static AnnotatedObject object(Thing thing, int zOrder, int size, boolean[] mask) {
    int left = size;
    int top = size;
    int right = 0;
    int bottom = 0;
    int visible = 0;
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        if (mask[y * size + x]) {
          left = Math.min(left, x);
          right = Math.max(right, x + 1);
          top = Math.min(top, y);
          bottom = Math.max(bottom, y + 1);
          visible++;
        }
      }
    }
    return new AnnotatedObject(
        labels(thing),
        new Box(left, top, right, bottom),
        RleMask.of(size, size, mask),
        zOrder,
        visible);
  }

  static Map<String, String> labels(Thing thing) {
    return Map.of(
        "class", thing.pair(),
        "colour", thing.colour().word(),
        "shape", thing.shape().word(),
        "size", thing.size().word(),
        "texture", thing.texture().word());
  }
}
