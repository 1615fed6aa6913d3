package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.Kernels;

/** How the decoder's outputs become the one vector that a sequence is compared by. */
interface ReadOut {

  /** Whether the output of the first token is all that is read. */
  boolean readsFirstOnly();

  /**
   * @param states float32 [batch, tokens, width]; of {@link #readsFirstOnly} at least one token
   * @param lengths how many tokens of each row are real
   * @return float32 [batch, width], unit length
   */
  NDArray read(Kernels kernels, NDArray states, int[] lengths);
}
