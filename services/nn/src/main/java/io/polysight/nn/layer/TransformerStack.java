package io.polysight.nn.layer;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Equal transformer blocks in a row, then a final layer norm. Names: blocks.0 and on, norm.
 *
 * @param blocks from the first to the last
 * @param norm the final norm
 */
public record TransformerStack(List<TransformerBlock> blocks, LayerNorm norm) {
  public TransformerStack {
    blocks = List.copyOf(blocks);
  }

  /** One block's sizes and how many there are. */
  public record Config(TransformerBlock.Config block, int depth) {
    public Config {
      Sizes.positive("depth", depth);
    }

    /** Registers the parameters of all blocks at the cursor. */
    public TransformerStack build(Parameters at) {
      List<TransformerBlock> blocks =
          IntStream.range(0, depth).mapToObj(i -> block.build(at.at("blocks." + i))).toList();
      return new TransformerStack(blocks, new LayerNorm.Config(block.dim()).build(at.at("norm")));
    }
  }

  /**
   * @param x float32 [batch, tokens, dim]
   * @return float32 [batch, tokens, dim], normalised
   */
  public NDArray forward(Kernels k, NDArray x, @Nullable NDArray mask, boolean causal) {
    return norm.forward(k, layers(k, x, mask, causal).getLast());
  }

  /** As {@link #forward(Kernels, NDArray, NDArray, boolean)}, every token seeing every token. */
  public NDArray forward(Kernels k, NDArray x) {
    return forward(k, x, null, false);
  }

  /**
   * The output of each block, F_1 to F_L, none of them normalised.
   *
   * @param x float32 [batch, tokens, dim]
   * @return float32 [batch, tokens, dim] each
   */
  public List<NDArray> layers(Kernels k, NDArray x, @Nullable NDArray mask, boolean causal) {
    List<NDArray> outputs = new ArrayList<>(blocks.size());
    NDArray h = x;
    for (TransformerBlock block : blocks) {
      h = block.forward(k, h, mask, causal);
      outputs.add(h);
    }
    return outputs;
  }
}
