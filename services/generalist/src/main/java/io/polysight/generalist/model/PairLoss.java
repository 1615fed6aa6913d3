package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.Kernels;

/** How well pairs find each other among all pairs of a batch, in both directions. */
public interface PairLoss {

  /**
   * @param x float32 [n, d]
   * @param y float32 [n, d], row i belongs to row i of x
   * @param logScale float32 scalar
   * @param ids int64 [n]; rows of equal ids mean the same and are no negatives of each other
   * @return float32 scalar
   */
  NDArray loss(Kernels kernels, NDArray x, NDArray y, NDArray logScale, NDArray ids);
}
