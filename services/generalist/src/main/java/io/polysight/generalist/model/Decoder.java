package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The decoder g, shared by images, candidates and the words of captions. Shapes: b sequences, n
 * tokens, d width.
 *
 * <p>In the sequence (image, words) of captioning the image never looks at the words. So the image
 * goes through g once and each block's input is kept; the words follow, attending to it. The result
 * is that of the joint sequence under a prefix mask, and one image serves any number of texts.
 *
 * <p>With experts each group of tokens goes through feed-forward layers of its own: see {@link
 * Path}.
 */
final class Decoder {
  private final List<Block> blocks;
  private final List<Experts> experts;
  private final Map<TokenGroup, Path> fixed;

  /** The blocks as one group of tokens goes through them. */
  record Path(List<Block> blocks) {

    /**
     * @param x float32 [b, n, d]
     * @return what each block reads, float32 [b, n, d] each; the last block itself is not run
     */
    List<NDArray> inputs(Kernels kernels, NDArray x) {
      List<NDArray> inputs = new ArrayList<>();
      inputs.add(x);
      for (Block block : blocks.subList(0, blocks.size() - 1)) {
        inputs.add(block.forward(kernels, inputs.getLast(), null));
      }
      return inputs;
    }

    /**
     * The output of the first token alone, which spares the last block the work on all others.
     *
     * @param inputs from {@link #inputs}
     * @return float32 [b, 1, d]
     */
    NDArray firstToken(Kernels kernels, List<NDArray> inputs) {
      NDArray first = inputs.getLast().get(new NDIndex(":, 0:1"));
      NDArray others = inputs.getLast().get(new NDIndex(":, 1:"));
      return blocks.getLast().forwardAfter(kernels, first, others, null);
    }

    /**
     * The outputs of the last {@code count} tokens, likewise.
     *
     * @param inputs from {@link #inputs}
     * @return float32 [b, count, d]
     */
    NDArray lastTokens(Kernels kernels, List<NDArray> inputs, int count) {
      NDArray all = inputs.getLast();
      long split = all.getShape().get(1) - count;
      NDArray last = all.get(new NDIndex(":, " + split + ":"));
      NDArray others = all.get(new NDIndex(":, 0:" + split));
      return blocks.getLast().forwardAfter(kernels, last, others, null);
    }

    /**
     * The outputs of all tokens.
     *
     * @param inputs from {@link #inputs}
     * @return float32 [b, n, d]
     */
    NDArray allTokens(Kernels kernels, List<NDArray> inputs) {
      return blocks.getLast().forward(kernels, inputs.getLast(), null);
    }

    /**
     * @param x float32 [b, n, d]
     * @param mask boolean, broadcast to [b, heads, n, n]; absent: all see all
     * @return float32 [b, n, d]
     */
    NDArray forward(Kernels kernels, NDArray x, @Nullable NDArray mask) {
      for (Block block : blocks) {
        x = block.forward(kernels, x, mask);
      }
      return x;
    }

    /**
     * @param x float32 [b, n, d], the words
     * @param memory from {@link #inputs}, of what stands before them
     * @param mask boolean, broadcast to [b, heads, n, places + n]; absent: all see all
     * @return float32 [b, n, d]
     */
    NDArray forwardAfter(Kernels kernels, NDArray x, List<NDArray> memory, @Nullable NDArray mask) {
      List<NDArray> inputs = inputsAfter(kernels, x, memory, mask);
      return blocks.getLast().forwardAfter(kernels, inputs.getLast(), memory.getLast(), mask);
    }

    /**
     * What each block reads, as {@link #inputs}, where a memory stands before x.
     *
     * @param x as of {@link #forwardAfter}, likewise memory and mask
     */
    List<NDArray> inputsAfter(
        Kernels kernels, NDArray x, List<NDArray> memory, @Nullable NDArray mask) {
      List<NDArray> inputs = new ArrayList<>();
      inputs.add(x);
      for (int i = 0; i < blocks.size() - 1; i++) {
        inputs.add(blocks.get(i).forwardAfter(kernels, inputs.getLast(), memory.get(i), mask));
      }
      return inputs;
    }
  }

  Decoder(Architecture architecture, Parameters at) {
    DecoderConfig config = architecture.decoder();
    var block = new BlockConfig(architecture.width(), config.heads(), config.mlp());
    blocks = Blocks.stack(architecture.block(), block, config.depth(), at);
    experts = config.experts().layers(block, blocks, at);
    fixed = Map.of();
  }

  private Decoder(List<Block> blocks, List<Experts> experts, Map<TokenGroup, Path> fixed) {
    this.blocks = blocks;
    this.experts = experts;
    this.fixed = fixed;
  }

  /** Whether it matters which group a token is of. */
  boolean routes() {
    return !experts.isEmpty();
  }

  /**
   * @param owner of what has to be computed
   */
  Path path(Kernels kernels, NDManager owner, TokenGroup group, Variation variation) {
    Path known = fixed.get(group);
    if (known != null) {
      return known;
    }
    List<Block> path = new ArrayList<>(blocks);
    for (int i = 0; i < experts.size(); i++) {
      NDArray[] mixed = experts.get(i).feedForward(kernels, owner, group, variation);
      path.set(i, blocks.get(i).withFeedForward(mixed));
    }
    return new Path(path);
  }

  /** The same decoder with every path computed once, as long as no parameter changes. */
  Decoder fixed(Kernels kernels, NDManager owner) {
    Map<TokenGroup, Path> paths = new EnumMap<>(TokenGroup.class);
    for (TokenGroup group : TokenGroup.values()) {
      paths.put(group, path(kernels, owner, group, Variation.NONE));
    }
    return new Decoder(blocks, experts, paths);
  }
}
