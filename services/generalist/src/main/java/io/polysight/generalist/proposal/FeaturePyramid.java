package io.polysight.generalist.proposal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import io.polysight.nn.Init;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import io.polysight.nn.layer.LayerNorm;
import io.polysight.nn.layer.Linear;

/**
 * Feature maps from the encoder's last layer alone (Li et al., 2022, ViTDet, section 3): of 4 times
 * the side of its token grid for masks; of 2, 1 and 1/2 times for queries to attend to, as in Mask
 * DINO. A transposed convolution of stride 2 is a linear map to four pixels. Departures: the maps
 * keep their full width, the finest is made from the second finest, and no 3 x 3 convolution
 * follows. Shapes: b images, s side, d width.
 */
final class FeaturePyramid {
  /** Maps that queries attend to. */
  static final int LEVELS = 3;

  /** How much finer than the token grid the finest map is. */
  static final int FINEST = 4;

  private final int side;
  private final Linear twice;
  private final Linear fourTimes;
  private final Linear half;
  private final LayerNorm finestNorm;
  private final LayerNorm[] norms = new LayerNorm[LEVELS];
  private final NDArray[] levels = new NDArray[LEVELS];

  /**
   * @param side tokens along each side of the encoder's square grid
   */
  FeaturePyramid(int width, int side, Parameters at) {
    this.side = side;
    twice = Xavier.linear(at.at("twice"), width, 4 * width);
    fourTimes = Xavier.linear(at.at("four_times"), width, 4 * width);
    half = Xavier.linear(at.at("half"), width, width);
    finestNorm = new LayerNorm.Config(width).build(at.at("norm"));
    for (int level = 0; level < LEVELS; level++) {
      norms[level] = new LayerNorm.Config(width).build(at.at("norms." + level));
      levels[level] = at.undecayed("levels." + level, Init.truncatedNormal(0.02), width);
    }
  }

  /** Rows, and columns, of the finest map. */
  int finestSide() {
    return FINEST * side;
  }

  /**
   * @param tokens float32 [b, s · s, d], rows first
   */
  FeatureMaps forward(Kernels kernels, NDArray tokens) {
    if (tokens.getShape().get(1) != (long) side * side) {
      throw new IllegalArgumentException(
          tokens.getShape().get(1) + " tokens do not fill a grid of " + side + " x " + side);
    }
    NDArray fine = doubled(twice.forward(kernels, tokens), side);
    NDArray finest =
        doubled(fourTimes.forward(kernels, kernels.gelu(fine.getManager(), fine)), 2 * side);
    int coarseSide = (side + 1) / 2;
    NDArray coarse = half.forward(kernels, pooled(kernels, tokens, coarseSide));
    NDArray[] maps = {fine, tokens, coarse};
    for (int level = 0; level < LEVELS; level++) {
      maps[level] = norms[level].forward(kernels, maps[level]).add(levels[level]);
    }
    return new FeatureMaps(
        NDArrays.concat(new NDList(maps), 1),
        finestNorm.forward(kernels, finest),
        new long[] {2L * side, 2L * side, side, side, coarseSide, coarseSide});
  }

  /** Four pixels in each token, [b, s · s, 4 d], become [b, 2 s · 2 s, d]. */
  private static NDArray doubled(NDArray x, int from) {
    Shape shape = x.getShape();
    long width = shape.get(2) / 4;
    return x.reshape(shape.get(0), from, from, 2, 2, width)
        .transpose(0, 1, 3, 2, 4, 5)
        .reshape(shape.get(0), 4L * from * from, width);
  }

  private NDArray pooled(Kernels kernels, NDArray x, int to) {
    Shape shape = x.getShape();
    NDArray map = x.transpose(0, 2, 1).reshape(shape.get(0), shape.get(2), side, side);
    return kernels
        .adaptivePool(x.getManager(), map, to, to)
        .reshape(shape.get(0), shape.get(2), (long) to * to)
        .transpose(0, 2, 1);
  }
}
