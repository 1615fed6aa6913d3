package io.polysight.nn.layer;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;

/**
 * Layer normalisation over the last axis; Ba et al. 2016.
 *
 * @param weight float32 [dim]
 * @param bias float32 [dim]
 */
public record LayerNorm(NDArray weight, NDArray bias) {
  /** Added to the variance, as in the published vision transformers. */
  public static final double EPSILON = 1e-6;

  /** Width of the normalised axis. */
  public record Config(int dim) {
    public Config {
      Sizes.positive("dim", dim);
    }

    /** Registers weight and bias at the cursor. */
    public LayerNorm build(Parameters at) {
      return new LayerNorm(at.ones("weight", dim), at.zeros("bias", dim));
    }
  }

  /**
   * @param x float32 [..., dim]
   * @return float32 [..., dim]
   */
  public NDArray forward(Kernels k, NDArray x) {
    return k.layerNorm(x.getManager(), x, weight, bias, EPSILON);
  }
}
