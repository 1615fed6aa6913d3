package io.polysight.generalist.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.generalist.text.BytePairTokenizer;
import io.polysight.generalist.text.Tokenizer;
import io.polysight.generalist.training.TinyWorld;
import io.polysight.nn.Init;
import io.polysight.nn.Kernels;
import io.polysight.nn.NamedRandom;
import io.polysight.nn.Parameters;
import io.polysight.nn.Torch;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuestionReadingTest {
  private static final int WIDTH = 32;

  private final Tokenizer tokenizer = new BytePairTokenizer(List.of());
  private NDManager root;
  private Kernels kernels;
  private GeneralistModel model;

  @BeforeEach
  void open() {
    Torch.start(1);
    Torch.inference();
    root = NDManager.newBaseManager();
    kernels = Kernels.open(root, GeneralistKernels.SOURCE);
    model =
        new GeneralistModel(
            TinyWorld.recipe(3, 1, TinyWorld.Variant.ROUTED, "").architecture(),
            PairLossChoice.SOFTMAX,
            Set.of(TaskKind.VERIFICATION),
            tokenizer,
            Parameters.create(kernels, root, 1));
  }

  @AfterEach
  void close() {
    root.close();
  }

  private ImageMemory images(int first, int count) {
    float[] pixels = Init.normal(1).draw(new NamedRandom(2, "x"), 2 * 3 * 24 * 24);
    float[] some = Arrays.copyOfRange(pixels, first * 3 * 24 * 24, (first + count) * 3 * 24 * 24);
    return model
        .encodeImages(
            kernels,
            kernels.upload(root, some, count, 3, 24, 24),
            List.of(TokenGroup.CAPTION_IMAGE))
        .getFirst();
  }

  private TokenBatch tokens(String... questions) {
    return TokenBatch.candidates(tokenizer, List.of(questions), 32);
  }

  @Test
  void keepsQuestionsOfOneImageApart() {
    assertThat(QuestionReading.mask(new int[] {2, 1}, 2, 2, 1))
        .containsExactly(
            true, true, true, false, false, //
            true, true, true, false, false, //
            true, false, false, true, false, //
            true, false, false, true, false);
  }

  @Test
  void readsQuestionsSideBySideAsEachOnItsOwn() {
    String[] asked = {"how many", "is it red ?", "what", "is there a star ?"};
    float[] together =
        model.questions().answers(kernels, images(0, 2), tokens(asked)).toFloatArray();
    for (int i = 0; i < asked.length; i++) {
      float[] alone =
          model.questions().answers(kernels, images(i / 2, 1), tokens(asked[i])).toFloatArray();
      assertThat(Arrays.copyOfRange(together, i * WIDTH, (i + 1) * WIDTH))
          .as(asked[i])
          .containsExactly(alone, within(1e-5f));
    }
  }

  @Test
  void answersDependOnImageAndQuestionBoth() {
    float[] same =
        model.questions().answers(kernels, images(0, 1), tokens("is it red ?")).toFloatArray();
    float[] otherImage =
        model.questions().answers(kernels, images(1, 1), tokens("is it red ?")).toFloatArray();
    float[] otherText =
        model.questions().answers(kernels, images(0, 1), tokens("is it blue ?")).toFloatArray();
    assertThat(difference(same, otherImage)).isGreaterThan(1e-3);
    assertThat(difference(same, otherText)).isGreaterThan(1e-3);
  }

  private static double difference(float[] a, float[] b) {
    double largest = 0;
    for (int i = 0; i < a.length; i++) {
      largest = Math.max(largest, Math.abs(a[i] - b[i]));
    }
    return largest;
  }

  @Test
  void writesAfterQuestionsOfUnequalLengthsAsAfterEachOnItsOwn() {
    TokenBatch questions = tokens("what colour is it ?", "how");
    TokenBatch words =
        TokenBatch.of(
            tokenizer,
            tokenizer.beginOfText(),
            List.of(tokenizer.encode("red"), tokenizer.encode("one")),
            32);
    ImageMemory both = model.questions().asked(kernels, images(0, 2), questions);
    NDArray together = model.words().continuations(kernels, both, questions, words);
    for (int i = 0; i < 2; i++) {
      TokenBatch question = tokens(i == 0 ? "what colour is it ?" : "how");
      ImageMemory memory = model.questions().asked(kernels, images(i, 1), question);
      float[] alone = model.words().continuations(kernels, memory, words.rows(i, 1)).toFloatArray();
      assertThat(together.get(i).toFloatArray()).containsExactly(alone, within(1e-5f));
    }
  }
}
