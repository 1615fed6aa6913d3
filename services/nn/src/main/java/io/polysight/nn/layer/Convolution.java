package io.polysight.nn.layer;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.Init;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Two-dimensional convolution (cross-correlation, as everywhere in the field) over zero-padded
 * images. Names: weight, bias.
 */
public final class Convolution {
  private final Config config;
  private final NDArray weight;
  private final @Nullable NDArray bias;

  private Convolution(Config config, NDArray weight, @Nullable NDArray bias) {
    this.config = config;
    this.weight = weight;
    this.bias = bias;
  }

  /**
   * Sizes of a convolution.
   *
   * @param in channels of the input
   * @param out channels of the output
   * @param rows height of the kernel
   * @param columns width of the kernel
   * @param stride pixels from one place of the kernel to the next, both ways
   * @param padding zeros added at each side
   * @param groups parts of the channels that do not see each other; divides {@code in} and {@code
   *     out}, and is {@code in} for a depthwise convolution
   */
  public record Config(
      int in, int out, int rows, int columns, int stride, int padding, int groups, boolean bias) {
    public Config {
      Sizes.divisible("in", in, "groups", groups);
      Sizes.divisible("out", out, "groups", groups);
      Sizes.positive("rows", rows);
      Sizes.positive("columns", columns);
      Sizes.positive("stride", stride);
      if (padding < 0) {
        throw new IllegalArgumentException("padding is " + padding + "; it cannot be negative");
      }
    }

    /** A square kernel that keeps the size at stride 1, without bias: what a norm follows. */
    public static Config same(int in, int out, int side, int stride) {
      return new Config(in, out, side, side, stride, side / 2, 1, false);
    }

    /** Registers weight and bias at the cursor; they start as He et al. (2015) say. */
    public Convolution build(Parameters at) {
      int seen = in / groups;
      Init start = Init.normal(Math.sqrt(2.0 / ((double) seen * rows * columns)));
      NDArray weight = at.weight("weight", start, out, seen, rows, columns);
      return new Convolution(this, weight, bias ? at.zeros("bias", out) : null);
    }
  }

  /**
   * @param x float32 [batch, in, height, width]
   * @return float32 [batch, out, (height + 2 padding - rows) / stride + 1, likewise of width]
   */
  public NDArray forward(Kernels k, NDArray x) {
    NDArray[] biases = bias == null ? new NDArray[0] : new NDArray[] {bias};
    return k.call(
        x.getManager(),
        "convolution",
        x,
        weight,
        biases,
        config.stride(),
        config.padding(),
        config.groups());
  }
}
