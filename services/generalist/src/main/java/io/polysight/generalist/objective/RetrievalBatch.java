package io.polysight.generalist.objective;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.generalist.model.GeneralistModel;
import io.polysight.generalist.model.TokenBatch;
import io.polysight.generalist.replica.Replica;
import io.polysight.generalist.replica.Replicas;
import io.polysight.generalist.replica.Replicas.Rows;
import io.polysight.nn.Kernels;
import io.polysight.nn.Torch;

/**
 * Images and one caption of each.
 *
 * @param captions row i belongs to image i
 * @param identities int64 [images]; rows of equal numbers are no negatives of each other
 * @param microBatch pairs that are embedded at once; 0: all
 */
record RetrievalBatch(ImageBatch images, TokenBatch captions, long[] identities, int microBatch)
    implements PreparedBatch {

  /** Alone and at once, or gathered from replicas and micro-batches. */
  @Override
  public double accumulate(Replicas replicas, double weight) {
    boolean atOnce = microBatch == 0 || microBatch >= images.count();
    return replicas.count() == 1 && atOnce
        ? whole(replicas.own(), weight)
        : new GatheredPairs(this, replicas).accumulate(weight);
  }

  private double whole(Replica replica, double weight) {
    Kernels kernels = replica.kernels();
    Embedded pairs = embed(replica, replica.scope(), new Rows(0, images.count()));
    NDArray ids = identities(kernels, replica.scope());
    NDArray loss = replica.model().pairLoss().loss(kernels, pairs.x(), pairs.y(), ids);
    double value = loss.getFloat();
    Torch.backward(kernels.times(replica.scope(), loss, weight));
    return value;
  }

  /** Some pairs, float32 [rows, width] each. */
  record Embedded(NDArray x, NDArray y) {}

  Embedded embed(Replica replica, NDManager scope, Rows rows) {
    Kernels kernels = replica.kernels();
    GeneralistModel model = replica.model();
    NDArray pixels = images.rows(rows.first(), rows.count()).upload(kernels, scope);
    return new Embedded(
        model.representation(kernels, model.encodeImages(kernels, pixels)),
        model.encodeTexts(kernels, scope, captions.rows(rows.first(), rows.count())));
  }

  NDArray identities(Kernels kernels, NDManager owner) {
    return kernels.upload(owner, identities, identities.length);
  }
}
