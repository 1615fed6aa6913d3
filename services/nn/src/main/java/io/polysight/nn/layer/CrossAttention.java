package io.polysight.nn.layer;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import org.jspecify.annotations.Nullable;

/** Multi-head attention of queries to a memory. Names: q, k, v, proj. */
public record CrossAttention(int heads, Linear q, Linear k, Linear v, Linear proj) {
  /** Width and heads; the heads divide the width. */
  public record Config(int dim, int heads) {
    public Config {
      Sizes.divisible("dim", dim, "heads", heads);
    }

    /** Registers the four linears at the cursor. */
    public CrossAttention build(Parameters at) {
      Linear.Config square = new Linear.Config(dim, dim);
      return new CrossAttention(
          heads,
          square.build(at.at("q")),
          square.build(at.at("k")),
          square.build(at.at("v")),
          square.build(at.at("proj")));
    }
  }

  /**
   * @param queries float32 [batch, queries, dim]
   * @param memory float32 [batch, tokens, dim]
   * @param mask broadcasts to [batch, heads, queries, tokens]; see {@link Kernels}
   * @return float32 [batch, queries, dim]
   */
  public NDArray forward(Kernels kernels, NDArray queries, NDArray memory, @Nullable NDArray mask) {
    NDArray attended =
        kernels.crossAttention(
            queries.getManager(),
            q.forward(kernels, queries),
            k.forward(kernels, memory),
            v.forward(kernels, memory),
            heads,
            mask);
    return proj.forward(kernels, attended);
  }
}
