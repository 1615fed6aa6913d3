package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.nn.Init;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import io.polysight.nn.layer.LayerNorm;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Token and position embedding, blocks, final norm. Shapes: b texts, n tokens, d width. */
final class TextEncoder {
  private static final double EMBEDDING_DEVIATION = 0.02;

  private final NDArray tokens;
  private final NDArray positions;
  private final List<Block> blocks;
  private final LayerNorm norm;
  private final int maxTokens;

  TextEncoder(Architecture architecture, int vocabulary, Parameters at) {
    TextEncoderConfig config = architecture.text();
    int width = architecture.width();
    maxTokens = config.maxTokens();
    tokens = at.undecayed("tokens", Init.truncatedNormal(EMBEDDING_DEVIATION), vocabulary, width);
    positions =
        at.undecayed("positions", Init.truncatedNormal(EMBEDDING_DEVIATION), maxTokens, width);
    blocks =
        Blocks.stack(
            architecture.block(),
            new BlockConfig(width, config.heads(), config.mlp()),
            config.depth(),
            at);
    norm = new LayerNorm.Config(width).build(at.at("norm"));
  }

  /** The embedding of one token for each of {@code rows} rows, float32 [rows, 1, d]. */
  NDArray token(Kernels kernels, NDManager owner, int token, int rows) {
    long[] ids = new long[rows];
    Arrays.fill(ids, token);
    return kernels.embedding(owner, tokens, kernels.upload(owner, ids, rows, 1));
  }

  /**
   * @param batch at most {@code maxTokens} long
   * @param mask boolean, who sees whom; absent: all see all
   * @return float32 [b, n, d], owned by {@code owner}
   */
  NDArray forward(Kernels kernels, NDManager owner, TokenBatch batch, @Nullable NDArray mask) {
    int n = batch.length();
    if (n > maxTokens) {
      throw new IllegalArgumentException(
          "a text of " + n + " tokens is longer than the " + maxTokens + " positions there are");
    }
    NDArray ids = kernels.upload(owner, batch.ids(), batch.rows(), n);
    long[] places = LongStream.range(0, n).toArray();
    NDArray x =
        kernels
            .embedding(owner, tokens, ids)
            .add(kernels.embedding(owner, positions, kernels.upload(owner, places, n)));
    for (Block block : blocks) {
      x = block.forward(kernels, x, mask);
    }
    return norm.forward(kernels, x);
  }

  List<Block> blocks() {
    return blocks;
  }

  /**
   * What the first block reads of one token of each text.
   *
   * @param place of the token in its text, from 0
   * @return float32 [tokens, 1, d]
   */
  NDArray embed(Kernels kernels, NDManager owner, int[] ids, int place) {
    if (place >= maxTokens) {
      throw new IllegalArgumentException(
          "token "
              + (place + 1)
              + " of a text is beyond the "
              + maxTokens
              + " positions there are");
    }
    long[] numbers = Arrays.stream(ids).asLongStream().toArray();
    return kernels
        .embedding(owner, tokens, kernels.upload(owner, numbers, ids.length, 1))
        .add(kernels.embedding(owner, positions, kernels.upload(owner, new long[] {place}, 1)));
  }

  /** The final norm. */
  NDArray normed(Kernels kernels, NDArray x) {
    return norm.forward(kernels, x);
  }
}
