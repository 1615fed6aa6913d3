package io.polysight.generalist.objective;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.generalist.model.GeneralistModel;
import io.polysight.nn.Kernels;
import io.polysight.nn.Torch;

/** A batch on the Java heap that can tell its loss. */
public sealed interface PreparedBatch
    permits ClassificationBatch, RetrievalBatch, CaptioningBatch, RegionBatch {

  ImageBatch images();

  /**
   * @param step owns every tensor of the computation
   * @return float32 scalar, without the task's weight
   */
  NDArray loss(GeneralistModel model, Kernels kernels, NDManager step);

  /**
   * Adds {@code weight} times the gradients of the loss to those of the parameters, under {@link
   * Torch#training}.
   *
   * @param step owns every tensor of the computation
   * @return the loss, without the weight
   */
  default double accumulate(GeneralistModel model, Kernels kernels, NDManager step, double weight) {
    NDArray loss = loss(model, kernels, step);
    double value = loss.getFloat();
    Torch.backward(kernels.times(step, loss, weight));
    return value;
  }
}
