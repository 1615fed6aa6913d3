package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The decoder g, shared by images, candidates and the words of captions. Shapes: b sequences, n
 * tokens, d width.
 *
 * <p>In the sequence (image, words) of captioning the image never looks at the words. So the image
 * goes through g once and each block's input is kept; the words follow, attending to it. The result
 * is that of the joint sequence under a prefix mask, and one image serves any number of texts.
 */
final class Decoder {
  private final List<Block> blocks;

  Decoder(Architecture architecture, Parameters at) {
    DecoderConfig config = architecture.decoder();
    blocks =
        Blocks.stack(
            architecture.block(),
            new BlockConfig(architecture.width(), config.heads(), config.mlp()),
            config.depth(),
            at);
  }

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
   * @param mask boolean [n, places + n]
   * @return float32 [b, n, d]
   */
  NDArray forwardAfter(Kernels kernels, NDArray x, List<NDArray> memory, NDArray mask) {
    for (int i = 0; i < blocks.size(); i++) {
      x = blocks.get(i).forwardAfter(kernels, x, memory.get(i), mask);
    }
    return x;
  }
}
