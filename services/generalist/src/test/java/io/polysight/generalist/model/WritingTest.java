package io.polysight.generalist.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.polysight.generalist.text.BytePairTokenizer;
import io.polysight.generalist.training.TinyWorld;
import io.polysight.generalist.training.TinyWorld.Variant;
import io.polysight.nn.Init;
import io.polysight.nn.Kernels;
import io.polysight.nn.NamedRandom;
import io.polysight.nn.Parameters;
import io.polysight.nn.Torch;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Words one after the other against whole texts. */
class WritingTest {
  private static final int[][] TEXTS = {{70, 71, 72}, {70, 80, 81}, {90, 91, 92}};
  private static final int WIDTH = 32;

  private final BytePairTokenizer tokenizer = new BytePairTokenizer(List.of());
  private NDManager root;
  private Kernels kernels;

  @BeforeEach
  void open() {
    Torch.start(1);
    root = NDManager.newBaseManager();
    kernels = Kernels.open(root, GeneralistKernels.SOURCE);
  }

  @AfterEach
  void close() {
    root.close();
  }

  static Stream<Variant> variants() {
    return Stream.of(Variant.PLAIN, Variant.ROUTED, Variant.PARALLEL);
  }

  private GeneralistModel model(Variant variant) {
    Architecture architecture = TinyWorld.recipe(3, 1, variant, "").architecture();
    return new GeneralistModel(architecture, tokenizer, Parameters.create(kernels, root, 5));
  }

  private ImageMemory memory(GeneralistModel model) {
    float[] values = Init.normal(1).draw(new NamedRandom(2, "pixels"), 1, 3, 24, 24);
    NDArray pixels = kernels.upload(root, values, 1, 3, 24, 24);
    return model.encodeImages(kernels, pixels, List.of(TokenGroup.CAPTION_IMAGE)).getFirst();
  }

  /** The states of all places of the three texts, [text][place · width ..]. */
  private float[][] whole(GeneralistModel model, ImageMemory memory) {
    List<NDArray> repeated =
        memory.layers().stream()
            .map(l -> l.broadcast(new Shape(3, l.getShape().get(1), l.getShape().get(2))))
            .toList();
    TokenBatch batch = TokenBatch.of(tokenizer, tokenizer.beginOfText(), List.of(TEXTS), 32);
    NDArray states =
        model
            .words()
            .continuations(kernels, new ImageMemory(repeated, Map.of()), batch)
            .reshape(3, -1);
    float[] all = states.toFloatArray();
    return Stream.of(0, 1, 2)
        .map(i -> Arrays.copyOfRange(all, i * all.length / 3, (i + 1) * all.length / 3))
        .toArray(float[][]::new);
  }

  private static float[] place(float[] text, int place) {
    return Arrays.copyOfRange(text, place * WIDTH, (place + 1) * WIDTH);
  }

  private static void assertStates(float[] states, int place, float[]... texts) {
    assertThat(states).hasSize(texts.length * WIDTH);
    for (int row = 0; row < texts.length; row++) {
      assertThat(place(states, row)).containsExactly(place(texts[row], place), within(2e-6f));
    }
  }

  @ParameterizedTest
  @MethodSource("variants")
  void givesTheStatesOfWholeTextsAlsoWhereTextsBranchAndChangePlaces(Variant variant) {
    GeneralistModel model = model(variant);
    ImageMemory memory = memory(model);
    float[][] texts = whole(model, memory);
    try (Writing writing = model.words().write(kernels, memory)) {
      float[] begun = writing.next(new int[] {0}, new int[] {tokenizer.beginOfText()});
      assertStates(begun, 0, texts[0]);
      float[] first = writing.next(new int[] {0, 0}, new int[] {70, 90});
      assertStates(first, 1, texts[0], texts[2]);
      float[] branched = writing.next(new int[] {0, 0, 1}, new int[] {71, 80, 91});
      assertStates(branched, 2, texts[0], texts[1], texts[2]);
      float[] changed = writing.next(new int[] {2, 0, 1}, new int[] {92, 72, 81});
      assertStates(changed, 3, texts[2], texts[0], texts[1]);
      assertThat(place(texts[0], 3)).isNotEqualTo(place(texts[1], 3));
    }
  }

  @Test
  void refusesATextLongerThanThePositions() {
    GeneralistModel model = model(Variant.PLAIN);
    try (Writing writing = model.words().write(kernels, memory(model))) {
      int[] row = {0};
      for (int i = 0; i < 32; i++) {
        writing.next(row, row);
      }
      assertThatThrownBy(() -> writing.next(row, row))
          .hasMessage("token 33 of a text is beyond the 32 positions there are");
    }
  }
}
