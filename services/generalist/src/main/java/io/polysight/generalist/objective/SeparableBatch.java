package io.polysight.generalist.objective;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.generalist.model.GeneralistModel;
import io.polysight.generalist.replica.Replica;
import io.polysight.generalist.replica.Replicas;
import io.polysight.generalist.replica.Replicas.Rows;
import io.polysight.nn.Kernels;
import io.polysight.nn.Torch;
import java.util.ArrayList;
import java.util.List;

/** A batch whose loss is a mean over terms that need nothing of each other. */
sealed interface SeparableBatch extends PreparedBatch
    permits ClassificationBatch, CaptioningBatch, RegionBatch {

  /**
   * @param step owns every tensor of the computation
   * @return float32 scalar, the mean over the terms
   */
  NDArray loss(GeneralistModel model, Kernels kernels, NDManager step);

  /** What the loss is a mean over: images, words or regions. */
  long terms();

  /** {@code count} of the images with all that belongs to them, from {@code first} on. */
  SeparableBatch rows(int first, int count);

  @Override
  default double accumulate(Replicas replicas, double weight) {
    List<SeparableBatch> parts = new ArrayList<>();
    for (Rows rows : replicas.share(images().count())) {
      parts.add(rows(rows.first(), rows.count()));
    }
    double terms = parts.stream().mapToLong(SeparableBatch::terms).sum();
    return replicas
        .each(replica -> {
          SeparableBatch part = parts.get(replica.number());
          return part.terms() == 0
              ? 0
              : part.accumulateShare(replica, part.terms() / terms, weight);
        })
        .stream()
        .reduce(0.0, Double::sum);
  }

  private double accumulateShare(Replica replica, double share, double weight) {
    NDArray loss = loss(replica.model(), replica.kernels(), replica.scope());
    double value = loss.getFloat();
    Torch.backward(replica.kernels().times(replica.scope(), loss, share * weight));
    return share * value;
  }
}
