package io.polysight.nn.layer;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;

/** fc2(gelu(fc1(x))). */
public record Mlp(Linear fc1, Linear fc2) {
  /** Width of the stream and of the hidden layer. */
  public record Config(int dim, int hidden) {
    /** Registers both linears at the cursor. */
    public Mlp build(Parameters at) {
      return new Mlp(
          new Linear.Config(dim, hidden).build(at.at("fc1")),
          new Linear.Config(hidden, dim).build(at.at("fc2")));
    }
  }

  /**
   * @param x float32 [..., dim]
   * @return float32 [..., dim]
   */
  public NDArray forward(Kernels k, NDArray x) {
    return fc2.forward(k, k.gelu(x.getManager(), fc1.forward(k, x)));
  }
}
