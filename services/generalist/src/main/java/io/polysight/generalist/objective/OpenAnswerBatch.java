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
 * Images, a question about each, and its answer, word by word.
 *
 * @param questions one of each image
 * @param answers what is to be written
 */
record OpenAnswerBatch(
    ImageBatch images,
    TokenBatch questions,
    WordTargets answers,
    TokenBatch candidates,
    double labelSmoothing)
    implements SeparableBatch {

  /** Cross entropy of each next word given the image, the question and the words before it. */
  @Override
  public NDArray loss(GeneralistModel model, Kernels kernels, NDManager step, NDArray y) {
    ImageMemory memory =
        model
            .encodeImages(kernels, images.upload(kernels, step), List.of(TokenGroup.CAPTION_IMAGE))
            .getFirst();
    ImageMemory asked = model.questions().asked(kernels, memory, questions);
    NDArray states = model.words().continuations(kernels, asked, questions, answers.stream());
    NDArray x = states.reshape(new Shape(answers.targets().length, states.getShape().get(2)));
    Losses losses = kernels.losses();
    NDArray scale = model.scales().log(TaskKind.VISUAL_QUESTION_ANSWERING);
    NDArray logits = losses.cosineLogits(step, x, y, scale);
    NDArray target = kernels.upload(step, answers.targets(), answers.targets().length);
    return losses.crossEntropy(step, logits, target, labelSmoothing, Losses.IGNORED);
  }

  @Override
  public TokenGroup candidateGroup() {
    return TokenGroup.WORD;
  }

  @Override
  public long terms() {
    return answers.terms();
  }

  @Override
  public OpenAnswerBatch rows(int first, int count) {
    return new OpenAnswerBatch(
        images.rows(first, count),
        questions.rows(first, count),
        answers.rows(first, count),
        candidates,
        labelSmoothing);
  }
}
