package io.polysight.generalist.objective;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.generalist.model.GeneralistModel;
import io.polysight.generalist.model.PairLoss;
import io.polysight.generalist.model.TaskKind;
import io.polysight.generalist.model.TokenBatch;
import io.polysight.nn.Kernels;

/**
 * Images and one caption of each.
 *
 * @param captions row i belongs to image i
 * @param identities int64 [images]; rows of equal numbers are no negatives of each other
 */
record RetrievalBatch(ImageBatch images, TokenBatch captions, long[] identities, PairLoss pairLoss)
    implements PreparedBatch {

  @Override
  public NDArray loss(GeneralistModel model, Kernels kernels, NDManager step) {
    NDArray x =
        model.representation(kernels, model.encodeImages(kernels, images.upload(kernels, step)));
    NDArray y = model.encodeTexts(kernels, step, captions);
    return pairLoss.loss(
        kernels,
        x,
        y,
        model.logScale(TaskKind.IMAGE_TEXT_RETRIEVAL),
        kernels.upload(step, identities, identities.length));
  }
}
