package io.polysight.datasets.format;

import io.polysight.datasets.sample.Box;
import io.polysight.datasets.sample.RleMask;
import io.polysight.tasks.mask.RunLengths;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Boxes and masks of COCO annotations, held against the image that they are of.
 *
 * @param frame of the image
 */
record CocoRegions(ImageFrame frame) {
  private static final int BOX = 4;
  private static final int LEAST_COORDINATES = 6;

  /**
   * @param given [x, y, width, height], pixels
   * @return null when it covers no area
   * @throws IllegalArgumentException saying what does not fit, with the numbers
   */
  @Nullable Box box(@Nullable List<Double> given) {
    if (given == null
        || given.size() != BOX
        || given.stream().anyMatch(side -> side == null || !Double.isFinite(side))) {
      throw new IllegalArgumentException("bbox " + given + " is not [x, y, width, height]");
    }
    if (given.get(2) < 0 || given.get(3) < 0) {
      throw new IllegalArgumentException("bbox " + given + " has a side below 0");
    }
    return frame.box(
        given.get(0), given.get(1), given.get(0) + given.get(2), given.get(1) + given.get(3));
  }

  /**
   * @param given a list of polygons, or run lengths as numbers or as text
   * @return null when there is none, or it covers no pixel
   * @throws IllegalArgumentException saying what does not fit, with the numbers
   */
  @Nullable RleMask mask(@Nullable JsonNode given) {
    if (given == null || given.isNull() || given.isEmpty()) {
      return null;
    }
    RunLengths runs = given.isArray() ? polygons(given) : runs(given);
    return runs.area() == 0
        ? null
        : new RleMask(List.of(frame.height(), frame.width()), runs.text());
  }

  private RunLengths polygons(JsonNode given) {
    List<double[]> polygons = new ArrayList<>();
    for (JsonNode polygon : given) {
      double[] xy = new double[polygon.size()];
      for (int i = 0; i < xy.length; i++) {
        xy[i] = polygon.path(i).asDouble(Double.NaN);
      }
      if (xy.length < LEAST_COORDINATES || xy.length % 2 != 0) {
        throw new IllegalArgumentException(
            "a polygon of " + xy.length + " coordinates; it needs pairs, at least three");
      }
      for (int i = 0; i < xy.length; i += 2) {
        frame.requireInside("polygon corner (" + xy[i] + ", " + xy[i + 1] + ")", xy[i], xy[i + 1]);
      }
      polygons.add(xy);
    }
    return RunLengths.ofPolygons(frame.height(), frame.width(), polygons);
  }

  private RunLengths runs(JsonNode given) {
    JsonNode size = given.path("size");
    JsonNode counts = given.path("counts");
    if (size.size() != 2 || !(counts.isString() || counts.isArray())) {
      throw new IllegalArgumentException(
          "segmentation is neither a list of polygons nor {size: [height, width], counts}");
    }
    int rows = size.path(0).asInt(0);
    int columns = size.path(1).asInt(0);
    if (rows != frame.height() || columns != frame.width()) {
      throw new IllegalArgumentException(
          "a mask of %d x %d pixels for an image of %d x %d"
              .formatted(columns, rows, frame.width(), frame.height()));
    }
    if (counts.isString()) {
      return RunLengths.parse(rows, columns, counts.asString());
    }
    int[] runs = new int[counts.size()];
    for (int i = 0; i < runs.length; i++) {
      runs[i] = counts.path(i).asInt(-1);
    }
    return RunLengths.of(rows, columns, runs);
  }
}
