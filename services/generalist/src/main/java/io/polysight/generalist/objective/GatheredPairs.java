package io.polysight.generalist.objective;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import io.polysight.generalist.model.GeneralistModel;
import io.polysight.nn.Kernels;
import io.polysight.nn.Torch;
import java.util.ArrayList;
import java.util.List;

/**
 * Pairs compared across micro-batches (gradient caching; Gao et al., 2021, section 3.2): embed all
 * without a graph, take the loss on the gathered embeddings, then embed each micro-batch again with
 * a graph and pass it the gradients of its rows. The gradients are those of one large batch, the
 * memory that of a micro-batch. Both passes see the same noise and patches: they depend on the step
 * only.
 */
final class GatheredPairs {
  private final RetrievalBatch batch;
  private final GeneralistModel model;
  private final Kernels kernels;

  /** One micro-batch's rows, float32 [rows, width] each. */
  private record Embedded(NDArray x, NDArray y) {}

  GatheredPairs(RetrievalBatch batch, GeneralistModel model, Kernels kernels) {
    this.batch = batch;
    this.model = model;
    this.kernels = kernels;
  }

  double accumulate(NDManager step, double weight) {
    List<Embedded> parts = new ArrayList<>();
    Torch.inference();
    for (int from = 0; from < batch.images().count(); from += batch.microBatch()) {
      try (NDManager scope = step.newSubManager()) {
        Embedded part = embed(scope, from);
        part.x.attach(step);
        part.y.attach(step);
        parts.add(part);
      }
    }
    NDArray x = leaf(parts.stream().map(Embedded::x).toList());
    NDArray y = leaf(parts.stream().map(Embedded::y).toList());
    Torch.training();
    double loss =
        model.pairLoss().accumulate(kernels, x, y, batch.identities(kernels, step), weight);
    NDArray toX = gradient(x, step);
    NDArray toY = gradient(y, step);
    for (int from = 0; from < batch.images().count(); from += batch.microBatch()) {
      try (NDManager scope = step.newSubManager()) {
        Embedded part = embed(scope, from);
        Torch.backward(kernels.call(scope, "passed_on", part.x, part.y, toX, toY, from));
      }
    }
    return loss;
  }

  private Embedded embed(NDManager scope, int from) {
    int rows = Math.min(batch.microBatch(), batch.images().count() - from);
    NDArray pixels = batch.images().rows(from, rows).upload(kernels, scope);
    return new Embedded(
        model.representation(kernels, model.encodeImages(kernels, pixels)),
        model.encodeTexts(kernels, scope, batch.captions().rows(from, rows)));
  }

  private static NDArray leaf(List<NDArray> parts) {
    NDArray gathered = NDArrays.concat(new NDList(parts));
    gathered.setRequiresGradient(true);
    return gathered;
  }

  private static NDArray gradient(NDArray leaf, NDManager owner) {
    NDArray gradient = leaf.getGradient();
    gradient.attach(owner);
    return gradient;
  }
}
