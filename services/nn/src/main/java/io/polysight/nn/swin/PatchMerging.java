package io.polysight.nn.swin;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import io.polysight.nn.layer.Linear;

/** Four neighbours become one token of twice the width. Names are timm's: norm, reduction. */
final class PatchMerging {
  private final NDArray weight;
  private final NDArray bias;
  private final Linear reduction;

  PatchMerging(int dim, Parameters at) {
    weight = at.at("norm").ones("weight", 4L * dim);
    bias = at.at("norm").zeros("bias", 4L * dim);
    reduction = new Linear.Config(4 * dim, 2 * dim, false).build(at.at("reduction"));
  }

  FeatureMap forward(Kernels kernels, FeatureMap x) {
    NDArray four =
        kernels.call(x.tokens().getManager(), "swin_neighbours", x.tokens(), x.rows(), x.columns());
    NDArray normed = kernels.layerNorm(four.getManager(), four, weight, bias, SwinBlock.EPSILON);
    return new FeatureMap(
        reduction.forward(kernels, normed), (x.rows() + 1) / 2, (x.columns() + 1) / 2);
  }
}
