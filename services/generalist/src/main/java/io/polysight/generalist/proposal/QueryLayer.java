package io.polysight.generalist.proposal;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import io.polysight.nn.layer.CrossAttention;
import io.polysight.nn.layer.DeformableAttention;
import io.polysight.nn.layer.LayerNorm;
import io.polysight.nn.layer.Mlp;
import org.jspecify.annotations.Nullable;

/**
 * One pre-norm decoder layer: queries attend to each other, then to a few points of the feature
 * maps around their boxes. The code of the box is added wherever a query asks.
 */
final class QueryLayer {
  private final LayerNorm norm1;
  private final CrossAttention self;
  private final LayerNorm normCross;
  private final DeformableAttention cross;
  private final LayerNorm norm2;
  private final Mlp mlp;

  QueryLayer(ProposalConfig config, int width, Parameters at) {
    LayerNorm.Config norm = new LayerNorm.Config(width);
    norm1 = norm.build(at.at("norm1"));
    self = Xavier.attention(at.at("self"), width, config.heads());
    normCross = norm.build(at.at("norm_cross"));
    cross =
        new DeformableAttention.Config(
                width, config.heads(), FeaturePyramid.LEVELS, config.points())
            .build(at.at("cross"));
    norm2 = norm.build(at.at("norm2"));
    mlp = Xavier.mlp(at.at("mlp"), width, config.mlp(), width);
  }

  /**
   * @param x float32 [b, n, d]
   * @param position code of the boxes, float32 [b, n, d]
   * @param boxes float32 [b, n, 4], centres and sides as shares of the image
   * @param mask boolean [n, n], who may see whom; absent: all see all
   * @return float32 [b, n, d]
   */
  NDArray forward(
      Kernels k,
      NDArray x,
      NDArray position,
      NDArray boxes,
      FeatureMaps maps,
      @Nullable NDArray mask) {
    NDArray h = norm1.forward(k, x);
    NDArray asking = h.add(position);
    NDArray seen =
        k.crossAttention(
            x.getManager(),
            self.q().forward(k, asking),
            self.k().forward(k, asking),
            self.v().forward(k, h),
            self.heads(),
            mask);
    NDArray y = x.add(self.proj().forward(k, seen));
    NDArray looking = normCross.forward(k, y).add(position);
    y = y.add(cross.forward(k, looking, boxes, maps.tokens(), maps.sizes()));
    return y.add(mlp.forward(k, norm2.forward(k, y)));
  }
}
