package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.ActivationCheckpoints;
import io.polysight.nn.Kernels;
import org.jspecify.annotations.Nullable;

/** A block that is a segment of {@link ActivationCheckpoints}; without them the block itself. */
record CheckpointedBlock(Block inner) implements Block {

  @Override
  public NDArray forward(Kernels kernels, NDArray x, @Nullable NDArray mask) {
    return ActivationCheckpoints.segment(kernels, x, h -> inner.forward(kernels, h, mask));
  }

  @Override
  public NDArray forwardAfter(Kernels kernels, NDArray x, NDArray memory, @Nullable NDArray mask) {
    return ActivationCheckpoints.segment(
        kernels, x, h -> inner.forwardAfter(kernels, h, memory, mask));
  }

  @Override
  public KeyValues read(Kernels kernels, NDArray memory) {
    return inner.read(kernels, memory);
  }

  @Override
  public KeyValues.Next next(Kernels kernels, NDArray x, KeyValues before) {
    return inner.next(kernels, x, before);
  }

  @Override
  public NDArray[] feedForward() {
    return inner.feedForward();
  }

  @Override
  public Block withFeedForward(NDArray[] weights) {
    return new CheckpointedBlock(inner.withFeedForward(weights));
  }
}
