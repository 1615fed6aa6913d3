package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.polysight.nn.AttentionMasks;
import io.polysight.nn.Kernels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Texts that are read together with an image (Uni-Perceiver, Zhu et al., 2022, section 3.1: "image
 * and question" as one sequence). Shapes: b images, k questions of each, n tokens of the longest
 * question, p places of an image, d width.
 *
 * <p>In the sequence (image, question) the image does not look at the question, as it does not look
 * at the words of a caption: the image goes through the decoder once, and any number of questions
 * follow it. The questions of one image lie side by side in one row, and a mask keeps them apart,
 * so that the image's keys and values are computed once for all.
 */
public final class QuestionReading {
  private final TextEncoder texts;
  private final ReadOut sequence;
  private final Pass pass;

  QuestionReading(TextEncoder texts, ReadOut sequence, Pass pass) {
    this.texts = texts;
    this.sequence = sequence;
    this.pass = pass;
  }

  /**
   * Images and questions about them, read together.
   *
   * @param memory of b images, encoded as {@link TokenGroup#CAPTION_IMAGE}
   * @param questions b k rows, those of an image together, the representation token first
   * @return float32 [b k, d], unit length: f(x), to be compared with {@link
   *     GeneralistModel#encodeTexts}
   */
  public NDArray answers(Kernels kernels, ImageMemory memory, TokenBatch questions) {
    Decoder.Path path = pass.path(kernels, memory, TokenGroup.QUESTION);
    NDArray words = words(kernels, questions, memory);
    NDArray mask = mask(kernels, questions, memory);
    NDArray row = path.forwardAfter(kernels, words, memory.layers(), mask);
    NDArray states = row.reshape(new Shape(questions.rows(), questions.length(), -1));
    return sequence.read(kernels, states, questions.lengths());
  }

  /**
   * Images with one question each after them, for {@link WordReading} to write the answers.
   *
   * @param memory of b images, encoded as {@link TokenGroup#CAPTION_IMAGE}
   * @param questions b rows
   * @return the places of an image are p + n
   */
  public ImageMemory asked(Kernels kernels, ImageMemory memory, TokenBatch questions) {
    Decoder.Path path = pass.path(kernels, memory, TokenGroup.QUESTION);
    NDArray words = words(kernels, questions, memory);
    NDArray mask = mask(kernels, questions, memory);
    List<NDArray> read = path.inputsAfter(kernels, words, memory.layers(), mask);
    List<NDArray> layers = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      layers.add(memory.layers().get(i).concat(read.get(i), 1));
    }
    return new ImageMemory(layers, memory.intermediates());
  }

  /** The questions of an image in one row, float32 [b, k n, d]. */
  private NDArray words(Kernels kernels, TokenBatch questions, ImageMemory memory) {
    NDManager owner = memory.owner();
    NDArray padding =
        questions.even()
            ? null
            : AttentionMasks.padding(kernels, owner, questions.lengths(), questions.length());
    NDArray words = texts.forward(kernels, owner, questions, padding);
    long perImage = questions.rows() / memory.images() * (long) questions.length();
    return words.reshape(new Shape(memory.images(), perImage, -1));
  }

  /** Nothing where one question of full length follows each image: all see all. */
  private static @Nullable NDArray mask(Kernels kernels, TokenBatch questions, ImageMemory memory) {
    int images = memory.images();
    int perImage = questions.rows() / images;
    if (perImage == 1 && questions.even()) {
      return null;
    }
    int places = memory.places();
    int n = questions.length();
    boolean[] mask = mask(questions.lengths(), perImage, n, places);
    NDManager owner = memory.owner();
    return kernels
        .memory()
        .upload(owner, mask, images, 1, (long) perImage * n, places + (long) perImage * n);
  }

  /**
   * Each token sees the image and the real tokens of its own question. For two questions of 2 and 1
   * tokens, n 2, 1 place:
   *
   * <pre>
   * 1 1 1 0 0
   * 1 1 1 0 0
   * 1 0 0 1 0
   * 1 0 0 1 0
   * </pre>
   *
   * @return [images, perImage n, places + perImage n]
   */
  static boolean[] mask(int[] lengths, int perImage, int n, int places) {
    int columns = places + perImage * n;
    boolean[] mask = new boolean[lengths.length * n * columns];
    for (int question = 0; question < lengths.length; question++) {
      int own = places + question % perImage * n;
      for (int token = 0; token < n; token++) {
        int row = (question * n + token) * columns;
        Arrays.fill(mask, row, row + places, true);
        Arrays.fill(mask, row + own, row + own + lengths[question], true);
      }
    }
    return mask;
  }
}
