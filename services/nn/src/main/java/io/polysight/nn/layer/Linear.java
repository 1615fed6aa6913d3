package io.polysight.nn.layer;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.Init;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * y = x Wᵀ + b.
 *
 * @param weight float32 [out, in]
 * @param bias float32 [out], or none
 */
public record Linear(NDArray weight, @Nullable NDArray bias) {
  /** N(0, 0.02²) cut at two deviations, as the published vision and text transformers start. */
  static final Init START = Init.truncatedNormal(0.02);

  /** Sizes of a linear layer. */
  public record Config(int in, int out, boolean bias) {
    public Config {
      Sizes.positive("in", in);
      Sizes.positive("out", out);
    }

    public Config(int in, int out) {
      this(in, out, true);
    }

    /** Registers weight and bias at the cursor. */
    public Linear build(Parameters at) {
      return build(at, START);
    }

    /** As {@link #build(Parameters)} with another start of the weight. */
    public Linear build(Parameters at, Init start) {
      return new Linear(at.weight("weight", start, out, in), bias ? at.zeros("bias", out) : null);
    }
  }

  /**
   * @param x float32 [..., in]
   * @return float32 [..., out]
   */
  public NDArray forward(Kernels k, NDArray x) {
    return k.linear(x.getManager(), x, weight, bias);
  }
}
