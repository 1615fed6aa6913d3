package io.polysight.nn.region;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.polysight.nn.Kernels;
import java.util.List;

/**
 * Crops of feature maps to one size: each cell is the mean of bilinear samples (He et al. 2017,
 * Mask R-CNN, section 3; the sampling rules are torchvision's). Gradients reach the features, not
 * the boxes.
 *
 * @param rows cells from top to bottom
 * @param columns cells from left to right
 * @param scale feature cells per unit of the boxes, such as 1/8
 * @param samples samples per cell and axis; 0 for as many as a cell spans feature cells
 * @param aligned whether feature cell i has its centre at i + 0.5, which is right for maps that
 *     convolutions made; false is the first release's rule, with boxes of at least one cell
 */
public record RoiAlign(int rows, int columns, double scale, int samples, boolean aligned) {
  public RoiAlign {
    if (rows < 1 || columns < 1 || samples < 0 || !(scale > 0)) {
      throw new IllegalArgumentException(
          "crops of %d x %d cells at scale %s with %d samples: sizes and scale must be above 0"
              .formatted(rows, columns, scale, samples));
    }
  }

  /**
   * @param image row of the batch
   * @param box in the unit that {@code scale} maps to feature cells
   */
  public record Region(int image, Box box) {}

  /**
   * @param features float32 [batch, channels, height, width]
   * @return float32 [regions, channels, rows, columns]
   */
  public NDArray forward(Kernels kernels, NDArray features, List<Region> regions) {
    Shape shape = features.getShape();
    NDManager m = features.getManager();
    var points = new RoiSamples((int) shape.get(2), (int) shape.get(3));
    for (Region region : regions) {
      if (region.image() < 0 || region.image() >= shape.get(0)) {
        throw new IllegalArgumentException(
            "a region of image " + region.image() + " in a batch of " + shape.get(0));
      }
      points.add(this, region);
    }
    NDArray pixels =
        features
            .transpose(0, 2, 3, 1)
            .reshape(shape.get(0) * shape.get(2) * shape.get(3), shape.get(1));
    return points
        .gather(kernels, m, pixels)
        .reshape(regions.size(), rows, columns, shape.get(1))
        .transpose(0, 3, 1, 2);
  }
}
