package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.nn.Kernels;

/** Several feed-forward layers in the place of a block's one. */
interface Experts {

  /**
   * The layer that a group of tokens goes through.
   *
   * @param owner of the result, which is made anew and joins autograd
   * @return as {@link Block#feedForward}
   */
  NDArray[] feedForward(Kernels kernels, NDManager owner, TokenGroup group, Variation variation);
}
