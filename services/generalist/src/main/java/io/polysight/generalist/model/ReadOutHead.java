package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import io.polysight.nn.layer.LayerNorm;
import io.polysight.nn.layer.Linear;

/**
 * Norm, linear map, unit length: the one head of all tasks and all modalities. It is read at the
 * sequence representation token ({@link #sequence}) or at every token of a stream ({@link
 * #stream}).
 */
final class ReadOutHead {
  private final LayerNorm norm;
  private final Linear projection;

  ReadOutHead(int width, Parameters at) {
    norm = new LayerNorm.Config(width).build(at.at("norm"));
    projection = new Linear.Config(width, width, true).build(at.at("proj"));
  }

  private NDArray head(Kernels kernels, NDArray states) {
    NDArray projected = projection.forward(kernels, norm.forward(kernels, states));
    return kernels.normalise(states.getManager(), projected);
  }

  /** Reads the first token: float32 [batch, tokens, width] to [batch, width]. */
  ReadOut sequence() {
    return (kernels, states) -> head(kernels, states.get(new NDIndex(":, 0")));
  }

  /** Reads every token: float32 [batch, tokens, width] to the same shape. */
  ReadOut stream() {
    return this::head;
  }
}
