package io.polysight.generalist.model;

import ai.djl.ndarray.NDManager;
import io.polysight.nn.Kernels;

/** The decoder as one pass sees it. */
record Pass(Decoder decoder, Variation variation) {

  /**
   * @param owner of what has to be computed
   */
  Decoder.Path path(Kernels kernels, NDManager owner, TokenGroup group) {
    return decoder.path(kernels, owner, group, variation);
  }

  /** Of what follows images. */
  Decoder.Path path(Kernels kernels, ImageMemory memory, TokenGroup group) {
    return path(kernels, memory.owner(), group);
  }

  Pass varied(Variation by) {
    return new Pass(decoder, by);
  }

  /**
   * @param owner of every path, computed once
   */
  Pass fixed(Kernels kernels, NDManager owner) {
    return new Pass(decoder.fixed(kernels, owner), variation);
  }
}
