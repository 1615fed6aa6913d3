package io.polysight.nn.layer;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.Init;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;

/**
 * Rows of a table for token ids, plus learned positions. Names: token.weight, position.
 *
 * @param table float32 [vocabulary, dim]
 * @param positions float32 [length, dim]
 */
public record TokenEmbedding(NDArray table, NDArray positions) {
  /** Vocabulary, longest sequence and width. */
  public record Config(int vocabulary, int length, int dim) {
    public Config {
      Sizes.positive("vocabulary", vocabulary);
      Sizes.positive("length", length);
      Sizes.positive("dim", dim);
    }

    /** Registers table and positions at the cursor. */
    public TokenEmbedding build(Parameters at) {
      return new TokenEmbedding(
          at.weight("token.weight", Linear.START, vocabulary, dim),
          at.undecayed("position", Init.truncatedNormal(0.01), length, dim));
    }
  }

  /**
   * @param ids int64 [batch, tokens], each below the vocabulary
   * @return float32 [batch, tokens, dim]
   */
  public NDArray forward(Kernels k, NDArray ids) {
    long tokens = ids.getShape().get(1);
    long length = positions.getShape().get(0);
    if (tokens > length) {
      throw new IllegalArgumentException(
          tokens + " tokens, but positions reach to " + length + "; shorten the text");
    }
    NDArray rows = k.embedding(ids.getManager(), table, ids);
    return rows.add(k.call(ids.getManager(), "first_rows", positions, tokens));
  }
}
