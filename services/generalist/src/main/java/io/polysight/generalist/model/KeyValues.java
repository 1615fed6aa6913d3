package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;

/**
 * What a block's attention keeps of the tokens it has read.
 *
 * @param keys float32 [b, heads, tokens, width / heads]
 * @param values likewise
 */
record KeyValues(NDArray keys, NDArray values) {

  /**
   * A block's answer to one more token.
   *
   * @param state float32 [b, 1, width]
   * @param read of all tokens so far, the new one included
   */
  record Next(NDArray state, KeyValues read) {}

  NDArray[] tensors() {
    return new NDArray[] {keys, values};
  }

  static Next next(NDArray... stateKeysValues) {
    return new Next(stateKeysValues[0], new KeyValues(stateKeysValues[1], stateKeysValues[2]));
  }
}
