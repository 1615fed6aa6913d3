package io.polysight.generalist.objective;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.polysight.generalist.model.GeneralistModel;
import io.polysight.generalist.model.ImageMemory;
import io.polysight.generalist.model.TaskKind;
import io.polysight.generalist.model.TokenBatch;
import io.polysight.generalist.model.TokenGroup;
import io.polysight.nn.Kernels;
import io.polysight.nn.Losses;
import java.util.List;

/**
 * Images and their captions, word by word.
 *
 * @param captions what is to be written
 * @param candidates one row per word that may be written
 */
record CaptioningBatch(
    ImageBatch images, WordTargets captions, TokenBatch candidates, double labelSmoothing)
    implements SeparableBatch {

  @Override
  public NDArray loss(GeneralistModel model, Kernels kernels, NDManager step, NDArray y) {
    ImageMemory memory =
        model
            .encodeImages(kernels, images.upload(kernels, step), List.of(TokenGroup.CAPTION_IMAGE))
            .getFirst();
    NDArray states = model.words().continuations(kernels, memory, captions.stream());
    long width = states.getShape().get(2);
    NDArray x = states.reshape(new Shape(captions.targets().length, width));
    Losses losses = kernels.losses();
    NDArray logits = losses.cosineLogits(step, x, y, model.scales().log(TaskKind.CAPTIONING));
    NDArray target = kernels.upload(step, captions.targets(), captions.targets().length);
    return losses.crossEntropy(step, logits, target, labelSmoothing, Losses.IGNORED);
  }

  @Override
  public TokenGroup candidateGroup() {
    return TokenGroup.WORD;
  }

  @Override
  public long terms() {
    return captions.terms();
  }

  @Override
  public CaptioningBatch rows(int first, int count) {
    return new CaptioningBatch(
        images.rows(first, count), captions.rows(first, count), candidates, labelSmoothing);
  }
}
