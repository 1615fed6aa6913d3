package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.nn.Kernels;
import io.polysight.nn.Torch;

/** How well pairs find each other among all pairs of a batch, in both directions. */
public interface PairLoss {

  /**
   * @param x float32 [n, d]
   * @param y float32 [n, d], row i belongs to row i of x
   * @param ids int64 [n]; rows of equal ids mean the same and are no negatives of each other
   * @return float32 scalar
   */
  NDArray loss(Kernels kernels, NDArray x, NDArray y, NDArray ids);

  /**
   * Adds {@code factor} times the gradients of the loss, under {@link Torch#training}. A loss that
   * can be computed in parts never holds all of them.
   *
   * @param x as of {@link #loss}, a leaf: nothing that it was computed from is reached
   * @param y a leaf
   * @return the loss, without the factor
   */
  default double accumulate(Kernels kernels, NDArray x, NDArray y, NDArray ids, double factor) {
    try (NDManager scope = x.getManager().newSubManager()) {
      NDArray loss = loss(kernels, x, y, ids);
      loss.attach(scope);
      Torch.backward(kernels.times(scope, loss, factor));
      return loss.getFloat();
    }
  }
}
