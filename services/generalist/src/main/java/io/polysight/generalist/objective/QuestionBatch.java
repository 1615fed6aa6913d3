package io.polysight.generalist.objective;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.generalist.model.GeneralistModel;
import io.polysight.generalist.model.ImageMemory;
import io.polysight.generalist.model.TaskKind;
import io.polysight.generalist.model.TokenBatch;
import io.polysight.generalist.model.TokenGroup;
import io.polysight.nn.Kernels;
import io.polysight.nn.Losses;
import java.util.Arrays;
import java.util.List;

/**
 * Images, as many questions about each, and the answers to choose from.
 *
 * @param questions those of an image together
 * @param targets int64 [questions], the row of each question's answer, or {@link Losses#IGNORED}
 *     where an image has fewer questions
 * @param candidates one row per answer
 * @param kind whose scale the answers are compared with
 */
record QuestionBatch(
    ImageBatch images,
    TokenBatch questions,
    long[] targets,
    TokenBatch candidates,
    TaskKind kind,
    double labelSmoothing)
    implements SeparableBatch {

  /** {@code -log P(x, y) / Σ_z P(x, z)} over the answers, averaged over the questions. */
  @Override
  public NDArray loss(GeneralistModel model, Kernels kernels, NDManager step, NDArray y) {
    ImageMemory memory =
        model
            .encodeImages(kernels, images.upload(kernels, step), List.of(TokenGroup.CAPTION_IMAGE))
            .getFirst();
    NDArray x = model.questions().answers(kernels, memory, questions);
    Losses losses = kernels.losses();
    NDArray logits = losses.cosineLogits(step, x, y, model.scales().log(kind));
    NDArray target = kernels.upload(step, targets, targets.length);
    return losses.crossEntropy(step, logits, target, labelSmoothing, Losses.IGNORED);
  }

  @Override
  public long terms() {
    return Arrays.stream(targets).filter(target -> target != Losses.IGNORED).count();
  }

  @Override
  public QuestionBatch rows(int first, int count) {
    int perImage = targets.length / images.count();
    return new QuestionBatch(
        images.rows(first, count),
        questions.rows(first * perImage, count * perImage),
        Arrays.copyOfRange(targets, first * perImage, (first + count) * perImage),
        candidates,
        kind,
        labelSmoothing);
  }
}
