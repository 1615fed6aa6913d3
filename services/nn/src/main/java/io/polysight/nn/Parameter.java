package io.polysight.nn;

import ai.djl.ndarray.NDArray;

/**
 * A learnt tensor.
 *
 * @param name dotted path, as in the safetensors file
 * @param value float32; its identity never changes
 * @param decayed whether weight decay applies
 */
public record Parameter(String name, NDArray value, boolean decayed) {
  /** Whether gradients reach it: it is not frozen. */
  public boolean trainable() {
    return value.hasGradient();
  }
}
