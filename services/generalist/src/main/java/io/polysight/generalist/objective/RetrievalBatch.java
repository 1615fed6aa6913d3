package io.polysight.generalist.objective;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.generalist.model.GeneralistModel;
import io.polysight.generalist.model.TokenBatch;
import io.polysight.nn.Kernels;

/**
 * Images and one caption of each.
 *
 * @param captions row i belongs to image i
 * @param identities int64 [images]; rows of equal numbers are no negatives of each other
 * @param microBatch pairs that are embedded at once; 0: all
 */
record RetrievalBatch(ImageBatch images, TokenBatch captions, long[] identities, int microBatch)
    implements PreparedBatch {

  @Override
  public NDArray loss(GeneralistModel model, Kernels kernels, NDManager step) {
    NDArray x =
        model.representation(kernels, model.encodeImages(kernels, images.upload(kernels, step)));
    NDArray y = model.encodeTexts(kernels, step, captions);
    return model.pairLoss().loss(kernels, x, y, identities(kernels, step));
  }

  NDArray identities(Kernels kernels, NDManager owner) {
    return kernels.upload(owner, identities, identities.length);
  }

  @Override
  public double accumulate(GeneralistModel model, Kernels kernels, NDManager step, double weight) {
    return microBatch == 0 || microBatch >= images.count()
        ? PreparedBatch.super.accumulate(model, kernels, step, weight)
        : new GatheredPairs(this, model, kernels).accumulate(step, weight);
  }
}
