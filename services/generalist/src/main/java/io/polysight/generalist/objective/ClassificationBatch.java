package io.polysight.generalist.objective;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.generalist.model.GeneralistModel;
import io.polysight.generalist.model.TaskKind;
import io.polysight.generalist.model.TokenBatch;
import io.polysight.nn.Kernels;
import io.polysight.nn.Losses;

/**
 * Images and the labels they are told from.
 *
 * @param candidates one row per label
 * @param targets int64 [images], the row of each image's label
 */
record ClassificationBatch(
    ImageBatch images, TokenBatch candidates, long[] targets, double labelSmoothing)
    implements PreparedBatch {

  /** {@code -log P(x, y) / Σ_z P(x, z)} over the candidates, averaged over the images. */
  @Override
  public NDArray loss(GeneralistModel model, Kernels kernels, NDManager step) {
    NDArray x =
        model.representation(kernels, model.encodeImages(kernels, images.upload(kernels, step)));
    NDArray y = model.encodeTexts(kernels, step, candidates);
    Losses losses = kernels.losses();
    NDArray logits = losses.cosineLogits(step, x, y, model.logScale(TaskKind.IMAGE_CLASSIFICATION));
    NDArray target = kernels.upload(step, targets, targets.length);
    return losses.crossEntropy(step, logits, target, labelSmoothing, Losses.IGNORED);
  }
}
