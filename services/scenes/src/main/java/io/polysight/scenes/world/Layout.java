package io.polysight.scenes.world;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a scene shows, before it is painted.
 *
 * @param imageSize width and height in pixels
 * @param background grey range behind everything
 * @param shade the grey at the four corners, clockwise from the top left, 0 to 255
 * @param things back to front
 */
public record Layout(
    int imageSize, Background background, List<Integer> shade, List<Thing> things) {
  /** Sub-pixels along each side of a pixel. */
  public static final int SUBPIXELS = 4;

  public Layout {
    shade = List.copyOf(shade);
    things = List.copyOf(things);
  }

  /** Indexes of the things as one reads them: from left to right, then from top to bottom. */
  public List<Integer> readingOrder() {
    return IntStream.range(0, things.size())
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer i) -> things.get(i).x())
                .thenComparingInt(i -> things.get(i).y()))
        .toList();
  }
}
