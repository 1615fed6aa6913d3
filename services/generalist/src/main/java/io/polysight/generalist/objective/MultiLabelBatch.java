package io.polysight.generalist.objective;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.generalist.model.GeneralistModel;
import io.polysight.generalist.model.TokenBatch;
import io.polysight.nn.Kernels;
import java.util.Arrays;

/**
 * Images and which labels hold for them.
 *
 * @param candidates one row per label
 * @param present float32 [images, labels]: 1 where the label holds, else 0
 * @param known float32 [images, labels]: 0 where nobody knows, else 1
 */
record MultiLabelBatch(ImageBatch images, TokenBatch candidates, float[] present, float[] known)
    implements SeparableBatch {

  /** Binary cross entropy over the labels that are known, mean over the images. */
  @Override
  public NDArray loss(GeneralistModel model, Kernels kernels, NDManager step, NDArray y) {
    NDArray x =
        model.representation(kernels, model.encodeImages(kernels, images.upload(kernels, step)));
    int labels = candidates.rows();
    return model
        .multiLabels()
        .loss(
            kernels,
            step,
            x,
            y,
            kernels.upload(step, present, images.count(), labels),
            kernels.upload(step, known, images.count(), labels));
  }

  @Override
  public long terms() {
    return images.count();
  }

  @Override
  public MultiLabelBatch rows(int first, int count) {
    int labels = candidates.rows();
    int from = first * labels;
    int to = (first + count) * labels;
    return new MultiLabelBatch(
        images.rows(first, count),
        candidates,
        Arrays.copyOfRange(present, from, to),
        Arrays.copyOfRange(known, from, to));
  }
}
