package io.polysight.generalist.objective;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.generalist.model.GeneralistModel;
import io.polysight.nn.Kernels;

/** A batch on the Java heap that can tell its loss. */
public sealed interface PreparedBatch permits ClassificationBatch, RetrievalBatch, CaptioningBatch {

  ImageBatch images();

  /**
   * @param step owns every tensor of the computation
   * @return float32 scalar, without the task's weight
   */
  NDArray loss(GeneralistModel model, Kernels kernels, NDManager step);
}
