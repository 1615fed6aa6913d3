package io.polysight.generalist.objective;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import io.polysight.generalist.replica.Replica;
import io.polysight.nn.Torch;
import java.util.List;

/** Cuts a graph between replicas: embeddings cross over without it, gradients come back. */
final class Gathering {
  private Gathering() {}

  /** The parts as one tensor that no graph leads to, and that collects a gradient. */
  static NDArray leaf(List<NDArray> parts, NDManager owner) {
    Torch.inference();
    NDArray gathered = NDArrays.concat(new NDList(parts));
    gathered.attach(owner);
    gathered.setRequiresGradient(true);
    Torch.training();
    return gathered;
  }

  static NDArray gradient(NDArray leaf, NDManager owner) {
    NDArray gradient = leaf.getGradient();
    gradient.attach(owner);
    return gradient;
  }

  /**
   * Sends the gradient of some rows on to what they were computed from.
   *
   * @param rows float32 [n, d], still with their graph
   * @param gradient float32 [all, d]
   * @param first which row of {@code gradient} is that of the first of {@code rows}
   */
  static void passOn(Replica replica, NDManager scope, NDArray rows, NDArray gradient, int first) {
    Torch.backward(replica.kernels().call(scope, "passed_on", rows, gradient, first));
  }
}
