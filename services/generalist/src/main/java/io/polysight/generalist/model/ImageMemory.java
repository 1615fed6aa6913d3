package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Images as the decoder knows them.
 *
 * @param layers what each decoder block reads: one float32 [batch, 1 + patches, width] per block,
 *     the representation token first. Text that is written about the image attends to these.
 * @param intermediates named values on the way, for probes and attention views
 */
public record ImageMemory(List<NDArray> layers, Map<String, NDArray> intermediates) {
  /** Name of the encoder's tokens among the intermediates. */
  static final String TOKENS = "image/tokens";

  /** The encoder's tokens, float32 [batch, patches, width]. */
  public NDArray tokens() {
    return Objects.requireNonNull(intermediates.get(TOKENS));
  }

  /** What is computed from it belongs to this manager too. */
  NDManager owner() {
    return layers.getFirst().getManager();
  }

  int images() {
    return (int) layers.getFirst().getShape().get(0);
  }

  /** Of one image: 1 + patches, and what was read after it. */
  int places() {
    return (int) layers.getFirst().getShape().get(1);
  }
}
