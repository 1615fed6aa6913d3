package io.polysight.nn.layer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import io.polysight.nn.Init;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;

/**
 * Pooling by attention (MAP): learned probes attend to all tokens, then a residual MLP on the norm,
 * as in google-research/big_vision. Names: probe, attn, norm, mlp.
 *
 * @param probe float32 [1, probes, dim]
 */
public record AttentionPool(NDArray probe, CrossAttention attention, LayerNorm norm, Mlp mlp) {
  /** Width, heads, hidden width of the MLP and how many vectors an image is pooled into. */
  public record Config(int dim, int heads, int mlp, int probes) {
    public Config {
      Sizes.divisible("dim", dim, "heads", heads);
      Sizes.positive("mlp", mlp);
      Sizes.positive("probes", probes);
    }

    public Config(int dim, int heads, int mlp) {
      this(dim, heads, mlp, 1);
    }

    /** Registers the pool's parameters at the cursor. */
    public AttentionPool build(Parameters at) {
      return new AttentionPool(
          at.undecayed("probe", Init.xavierUniform(), 1, probes, dim),
          new CrossAttention.Config(dim, heads).build(at.at("attn")),
          new LayerNorm.Config(dim).build(at.at("norm")),
          new Mlp.Config(dim, mlp).build(at.at("mlp")));
    }
  }

  /**
   * @param tokens float32 [batch, tokens, dim]
   * @return float32 [batch, dim]: the first probe's answer
   */
  public NDArray forward(Kernels k, NDArray tokens) {
    NDArray all = all(k, tokens);
    return all.get(":, 0");
  }

  /**
   * @param tokens float32 [batch, tokens, dim]
   * @return float32 [batch, probes, dim]
   */
  public NDArray all(Kernels k, NDArray tokens) {
    Shape shape = probe.getShape();
    NDArray queries =
        k.call(
            tokens.getManager(),
            "expand",
            probe,
            new long[] {tokens.getShape().get(0), shape.get(1), shape.get(2)});
    NDArray pooled = attention.forward(k, queries, tokens, null);
    return pooled.add(mlp.forward(k, norm.forward(k, pooled)));
  }
}
