package io.polysight.generalist.objective;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.generalist.model.GeneralistModel;
import io.polysight.generalist.model.TaskKind;
import io.polysight.generalist.model.TokenBatch;
import io.polysight.nn.Kernels;
import io.polysight.nn.Losses;
import java.util.Arrays;

/**
 * Images and the labels they are told from.
 *
 * @param candidates one row per label
 * @param targets int64 [images], the row of each image's label
 * @param partners int64 [images], the row of the label of what each image is mixed with
 * @param share λ of mixup, what each image keeps of its own target; 1: all, nothing is mixed
 */
record ClassificationBatch(
    ImageBatch images,
    TokenBatch candidates,
    long[] targets,
    long[] partners,
    double share,
    double labelSmoothing)
    implements SeparableBatch {

  /**
   * {@code -log P(x, y) / Σ_z P(x, z)} over the candidates, averaged over the images; of mixed
   * images {@code λ} times that for their own labels and {@code 1 - λ} times that for their
   * partners': the cross entropy with soft targets, which is linear in them.
   */
  @Override
  public NDArray loss(GeneralistModel model, Kernels kernels, NDManager step, NDArray y) {
    NDArray x =
        model.representation(kernels, model.encodeImages(kernels, images.upload(kernels, step)));
    Losses losses = kernels.losses();
    NDArray logits =
        losses.cosineLogits(step, x, y, model.scales().log(TaskKind.IMAGE_CLASSIFICATION));
    NDArray own = crossEntropy(losses, kernels, step, logits, targets);
    if (share == 1) {
      return own;
    }
    NDArray other = crossEntropy(losses, kernels, step, logits, partners);
    return kernels.times(step, own, share).add(kernels.times(step, other, 1 - share));
  }

  private NDArray crossEntropy(
      Losses losses, Kernels kernels, NDManager step, NDArray logits, long[] rows) {
    NDArray target = kernels.upload(step, rows, rows.length);
    return losses.crossEntropy(step, logits, target, labelSmoothing, Losses.IGNORED);
  }

  @Override
  public long terms() {
    return images.count();
  }

  @Override
  public ClassificationBatch rows(int first, int count) {
    return new ClassificationBatch(
        images.rows(first, count),
        candidates,
        Arrays.copyOfRange(targets, first, first + count),
        Arrays.copyOfRange(partners, first, first + count),
        share,
        labelSmoothing);
  }
}
