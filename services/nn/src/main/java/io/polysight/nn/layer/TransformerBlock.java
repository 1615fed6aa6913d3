package io.polysight.nn.layer;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.Init;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pre-norm transformer block: x += attention(norm1(x)), x += mlp(norm2(x)), as one kernel. Names
 * are timm's: norm1, attn.qkv, attn.proj, norm2, mlp.fc1, mlp.fc2, ls1.gamma, ls2.gamma.
 */
public final class TransformerBlock {
  private final Config config;
  private final NDArray[] parameters;

  private TransformerBlock(Config config, List<NDArray> parameters) {
    this.config = config;
    this.parameters = parameters.toArray(NDArray[]::new);
  }

  /**
   * Sizes of a block.
   *
   * @param dim width of the residual stream
   * @param heads attention heads; divides {@code dim}
   * @param mlp width of the hidden layer, usually 4 · dim
   * @param layerScale initial scale of both branches (Touvron et al. 2021), 0 for none
   */
  public record Config(int dim, int heads, int mlp, double layerScale) {
    public Config {
      Sizes.divisible("dim", dim, "heads", heads);
      Sizes.positive("mlp", mlp);
    }

    public Config(int dim, int heads) {
      this(dim, heads, 4 * dim, 0);
    }

    /** Registers the block's parameters at the cursor. */
    public TransformerBlock build(Parameters at) {
      List<NDArray> p = new ArrayList<>();
      norm(p, at.at("norm1"), dim);
      linear(p, at.at("attn.qkv"), dim, 3 * dim);
      linear(p, at.at("attn.proj"), dim, dim);
      norm(p, at.at("norm2"), dim);
      linear(p, at.at("mlp.fc1"), dim, mlp);
      linear(p, at.at("mlp.fc2"), mlp, dim);
      if (layerScale != 0) {
        p.add(at.undecayed("ls1.gamma", Init.constant((float) layerScale), dim));
        p.add(at.undecayed("ls2.gamma", Init.constant((float) layerScale), dim));
      }
      return new TransformerBlock(this, p);
    }

    private static void norm(List<NDArray> p, Parameters at, int dim) {
      LayerNorm norm = new LayerNorm.Config(dim).build(at);
      p.addAll(Arrays.asList(norm.weight(), norm.bias()));
    }

    private static void linear(List<NDArray> p, Parameters at, int in, int out) {
      p.add(at.weight("weight", Linear.START, out, in));
      p.add(at.zeros("bias", out));
    }
  }

  public Config config() {
    return config;
  }

  /** As {@link #forward(Kernels, NDArray, NDArray, boolean)}, every token seeing every token. */
  public NDArray forward(Kernels k, NDArray x) {
    return forward(k, x, null, false);
  }

  /**
   * @param x float32 [batch, tokens, dim]
   * @param mask see {@link Kernels}; none: all tokens, or those before if {@code causal}
   * @return float32 [batch, tokens, dim]
   */
  public NDArray forward(Kernels k, NDArray x, @Nullable NDArray mask, boolean causal) {
    return k.block(x.getManager(), x, parameters, config.heads(), mask, causal, LayerNorm.EPSILON);
  }
}
