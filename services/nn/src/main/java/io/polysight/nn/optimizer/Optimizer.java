package io.polysight.nn.optimizer;

import ai.djl.ndarray.NDArray;
import java.util.Map;

/** Turns the gradients of one step into an update of the parameters. */
public interface Optimizer {
  /**
   * Updates the trainable parameters from their gradients and sets the gradients to zero.
   *
   * @param task whose gradients these are; one step belongs to one task
   * @param learningRate of this step
   * @return the global norm of the gradients as they came, before clipping
   */
  double step(String task, double learningRate);

  /** The live state by name; copy or write it before the next step. */
  Map<String, NDArray> state();

  /**
   * Overwrites the state.
   *
   * @throws IllegalArgumentException when a tensor is missing, unknown or of another shape
   */
  void restore(Map<String, NDArray> state);
}
