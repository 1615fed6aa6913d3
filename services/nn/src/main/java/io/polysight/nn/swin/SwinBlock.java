package io.polysight.nn.swin;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.nn.Init;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import io.polysight.nn.Precision;
import java.util.ArrayList;
import java.util.List;

/**
 * Attention within windows, with a learnt bias for each distance and head, then an MLP; both
 * pre-norm and residual, the whole block one kernel. Names are timm's: norm1, attn.qkv, attn.proj,
 * attn.relative_position_bias_table, norm2, mlp.fc1, mlp.fc2.
 */
final class SwinBlock {
  static final double EPSILON = 1e-5;
  private static final Init START = Init.truncatedNormal(0.02);
  private static final NDArray[] NONE = {};

  private final NDArray[] parameters;
  private final int heads;
  private final int side;
  private final boolean shifted;
  private final Windows windows;

  /**
   * @param side tokens along each side of a window
   * @param shifted whether windows lie half a window further than those of the block before
   */
  SwinBlock(
      int dim, int heads, int mlp, int side, boolean shifted, Windows windows, Parameters at) {
    this.heads = heads;
    this.side = side;
    this.shifted = shifted;
    this.windows = windows;
    Parameters attention = at.at("attn");
    List<NDArray> p = new ArrayList<>();
    norm(p, at.at("norm1"), dim);
    linear(p, attention.at("qkv"), dim, 3 * dim);
    linear(p, attention.at("proj"), dim, dim);
    norm(p, at.at("norm2"), dim);
    linear(p, at.at("mlp").at("fc1"), dim, mlp);
    linear(p, at.at("mlp").at("fc2"), mlp, dim);
    p.add(
        attention.undecayed("relative_position_bias_table", START, Windows.distances(side), heads));
    parameters = p.toArray(NDArray[]::new);
  }

  private static void norm(List<NDArray> p, Parameters at, int dim) {
    p.add(at.ones("weight", dim));
    p.add(at.zeros("bias", dim));
  }

  private static void linear(List<NDArray> p, Parameters at, int in, int out) {
    p.add(at.weight("weight", START, out, in));
    p.add(at.zeros("bias", out));
  }

  FeatureMap forward(Kernels kernels, FeatureMap x) {
    NDManager owner = x.tokens().getManager();
    int shift = shifted ? windows.shift(x.rows(), x.columns()) : 0;
    NDArray[] mask =
        shift > 0 ? new NDArray[] {windows.mask(kernels, owner, x.rows(), x.columns())} : NONE;
    long[] size = {x.rows(), x.columns(), windows.filled(x.rows()), windows.filled(x.columns())};
    NDArray tokens =
        kernels.call(
            owner,
            "swin_block",
            x.tokens(),
            parameters,
            windows.index(kernels, owner),
            mask,
            heads,
            size,
            side,
            shift,
            kernels.precision() == Precision.MIXED_BFLOAT16,
            EPSILON);
    return new FeatureMap(tokens, x.rows(), x.columns());
  }
}
