package io.polysight.contracts.evaluations;

import java.util.List;
import java.util.Map;

/**
 * Where the images of a map lie.
 *
 * @param method how they were laid out, such as {@code UMAP}
 * @param neighbours of each image that decided its place
 * @param minimumDistance between images, in units of the layout before it was scaled
 * @param seed of the sample and of the layout
 */
public record EmbeddingMapPoints(
    String method, int neighbours, double minimumDistance, long seed, List<Point> points) {
  public EmbeddingMapPoints {
    points = List.copyOf(points);
  }

  /**
   * @param x in the unit square, from left to right
   * @param y from bottom to top
   * @param labels by label space: of the whole image, else of its largest object
   */
  public record Point(
      String sample, String split, double x, double y, Map<String, String> labels) {}
}
