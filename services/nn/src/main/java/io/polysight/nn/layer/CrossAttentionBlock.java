package io.polysight.nn.layer;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Pre-norm decoder block: x += selfAttention(norm1(x)), x += crossAttention(norm_cross(x), memory),
 * x += mlp(norm2(x)). Names: norm1, attn.qkv, attn.proj, norm_cross, cross, norm2, mlp.
 */
public record CrossAttentionBlock(
    int heads,
    LayerNorm norm1,
    Linear qkv,
    Linear proj,
    LayerNorm normCross,
    CrossAttention cross,
    LayerNorm norm2,
    Mlp mlp) {
  /** As {@link TransformerBlock.Config}; memory and queries have the same width. */
  public record Config(int dim, int heads, int mlp) {
    public Config {
      Sizes.divisible("dim", dim, "heads", heads);
      Sizes.positive("mlp", mlp);
    }

    /** Registers the block's parameters at the cursor. */
    public CrossAttentionBlock build(Parameters at) {
      LayerNorm.Config norm = new LayerNorm.Config(dim);
      return new CrossAttentionBlock(
          heads,
          norm.build(at.at("norm1")),
          new Linear.Config(dim, 3 * dim).build(at.at("attn.qkv")),
          new Linear.Config(dim, dim).build(at.at("attn.proj")),
          norm.build(at.at("norm_cross")),
          new CrossAttention.Config(dim, heads).build(at.at("cross")),
          norm.build(at.at("norm2")),
          new Mlp.Config(dim, mlp).build(at.at("mlp")));
    }
  }

  /**
   * @param x float32 [batch, queries, dim]
   * @param memory float32 [batch, tokens, dim]
   * @param selfMask broadcasts to [batch, heads, queries, queries]
   * @param memoryMask broadcasts to [batch, heads, queries, tokens]
   * @return float32 [batch, queries, dim]
   */
  public NDArray forward(
      Kernels k,
      NDArray x,
      NDArray memory,
      @Nullable NDArray selfMask,
      @Nullable NDArray memoryMask) {
    NDArray fused = qkv.forward(k, norm1.forward(k, x));
    NDArray self = k.attention(x.getManager(), fused, heads, selfMask, false);
    NDArray h = x.add(proj.forward(k, self));
    h = h.add(cross.forward(k, normCross.forward(k, h), memory, memoryMask));
    return h.add(mlp.forward(k, norm2.forward(k, h)));
  }
}
