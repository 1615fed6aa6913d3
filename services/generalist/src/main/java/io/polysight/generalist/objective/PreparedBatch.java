package io.polysight.generalist.objective;

import io.polysight.generalist.replica.Replicas;
import io.polysight.nn.Torch;

/** A batch on the Java heap that can tell its loss. */
public sealed interface PreparedBatch permits SeparableBatch, RetrievalBatch {

  ImageBatch images();

  /**
   * Adds {@code weight} times the gradients of the loss to those of the replicas' parameters, under
   * {@link Torch#training}.
   *
   * @param replicas share the batch
   * @return the loss, without the weight
   */
  double accumulate(Replicas replicas, double weight);
}
