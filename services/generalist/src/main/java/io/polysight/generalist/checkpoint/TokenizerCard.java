package io.polysight.generalist.checkpoint;

import io.polysight.generalist.text.BytePairTokenizer;
import io.polysight.generalist.text.Tokenizer;
import java.util.List;

/**
 * A tokenizer as JSON.
 *
 * @param type {@value #BYTE_PAIR}
 * @param merges see {@link BytePairTokenizer}
 */
public record TokenizerCard(String type, List<List<Integer>> merges) {
  static final String BYTE_PAIR = "byte-pair";

  public static TokenizerCard of(BytePairTokenizer tokenizer) {
    return new TokenizerCard(BYTE_PAIR, tokenizer.merges());
  }

  public Tokenizer build() {
    if (!type.equals(BYTE_PAIR)) {
      throw new IllegalArgumentException(
          "tokenizer type '" + type + "' is not known; this version knows " + BYTE_PAIR);
    }
    return new BytePairTokenizer(merges);
  }
}
