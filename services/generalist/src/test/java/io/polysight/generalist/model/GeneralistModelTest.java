package io.polysight.generalist.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import io.polysight.generalist.text.BytePairTokenizer;
import io.polysight.generalist.text.Tokenizer;
import io.polysight.generalist.training.TinyWorld;
import io.polysight.nn.AttentionMasks;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import io.polysight.nn.Torch;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneralistModelTest {
  private static final Architecture TINY = TinyWorld.recipe(3, 1, "").architecture();
  private final Tokenizer tokenizer = new BytePairTokenizer(List.of());
  private static final Map<String, TinyWorld.Variant> VARIANTS =
      Map.of(
          "PLAIN",
          TinyWorld.Variant.PLAIN,
          "AVERAGE",
          TinyWorld.Variant.AVERAGE,
          "PARALLEL",
          TinyWorld.Variant.PARALLEL);

  private NDManager root;
  private Kernels kernels;
  private Parameters parameters;
  private GeneralistModel model;

  @BeforeEach
  void build() {
    Torch.start(1);
    Torch.inference();
    root = NDManager.newBaseManager();
    kernels = Kernels.open(root, GeneralistKernels.SOURCE);
    parameters = Parameters.create(kernels, root, 1);
    model = new GeneralistModel(TINY, tokenizer, parameters);
  }

  @AfterEach
  void close() {
    root.close();
  }

  private NDArray images(int count) {
    var random = new Random(4);
    float[] pixels = new float[count * 3 * 24 * 24];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = random.nextFloat() * 2 - 1;
    }
    return kernels.upload(root, pixels, count, 3, 24, 24);
  }

  private TokenBatch stream(String... texts) {
    return TokenBatch.of(
        tokenizer,
        tokenizer.beginOfText(),
        java.util.Arrays.stream(texts).map(tokenizer::encode).toList(),
        32);
  }

  private static void assertClose(NDArray actual, NDArray expected) {
    assertThat(actual.toFloatArray()).containsExactly(expected.toFloatArray(), within(2e-5f));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pre-norm", "parallel"})
  void processesAnImageAloneAsInTheJointSequenceUnderAPrefixMask(String name) {
    var config = new BlockConfig(32, 2, 48);
    List<Block> blocks = Blocks.stack(name, config, 2, parameters.at("probe"));
    NDArray image = images(2).reshape(2, -1, 32).get(new NDIndex(":, 0:5"));
    NDArray words = images(2).reshape(2, -1, 32).get(new NDIndex(":, 7:11"));
    NDArray joint = image.concat(words, 1);
    NDArray mask = AttentionMasks.prefix(kernels, root, 9, 5);
    NDArray after = PrefixMask.of(kernels, root, 4, 5);
    for (Block block : blocks) {
      words = block.forwardAfter(kernels, words, image, after);
      image = block.forward(kernels, image, null);
      joint = block.forward(kernels, joint, mask);
    }
    assertClose(words, joint.get(new NDIndex(":, 5:")));
    assertClose(image, joint.get(new NDIndex(":, 0:5")));
  }

  @Test
  void drawsThePrefixMask() {
    assertThat(PrefixMask.values(2, 3))
        .containsExactly(true, true, true, true, false, true, true, true, true, true);
  }

  @Test
  void representsAnImageByAVectorOfUnitLength() {
    NDArray x = model.representation(kernels, model.encodeImages(kernels, images(3)));
    assertThat(x.getShape().getShape()).containsExactly(3, 32);
    for (float length : x.square().sum(new int[] {1}).toFloatArray()) {
      assertThat(length).isCloseTo(1, within(1e-5f));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PLAIN", "AVERAGE", "PARALLEL"})
  void paddingChangesNoText(String variant) {
    Architecture architecture = TinyWorld.recipe(3, 1, VARIANTS.get(variant), "").architecture();
    var model = new GeneralistModel(architecture, tokenizer, parameters.at(variant));
    List<String> texts = List.of("red", "a large blue circle");
    NDArray both = model.encodeTexts(kernels, root, TokenBatch.candidates(tokenizer, texts, 32));
    NDArray alone =
        model.encodeTexts(kernels, root, TokenBatch.candidates(tokenizer, texts.subList(0, 1), 32));
    assertClose(both.get(new NDIndex("0:1")), alone);
  }

  @Test
  void aWordSeesNothingOfTheWordsAfterIt() {
    ImageMemory memory = model.encodeImages(kernels, images(1));
    NDArray one = model.words().continuations(kernels, memory, stream("red cup"));
    NDArray other = model.words().continuations(kernels, memory, stream("red car"));
    assertClose(one.get(new NDIndex(":, 0:6")), other.get(new NDIndex(":, 0:6")));
    assertThat(one.get(new NDIndex(":, 7:")).toFloatArray())
        .isNotEqualTo(other.get(new NDIndex(":, 7:")).toFloatArray());
  }

  @Test
  void namesItsIntermediates() {
    assertThat(model.encodeImages(kernels, images(1)).intermediates())
        .containsOnlyKeys("image/patches", "image/tokens", "decoder/input0", "decoder/input1");
  }

  @Test
  void startsEveryTemperatureAtSevenHundredths() {
    for (TaskKind kind : TaskKind.values()) {
      assertThat(model.scales().has(kind)).isEqualTo(kind.isIn(false, Set.of()));
      if (!model.scales().has(kind)) {
        continue;
      }
      assertThat(Math.exp(-model.scales().log(kind).getFloat())).isCloseTo(0.07, within(1e-6));
    }
  }

  @Test
  void bringsScalesBackToOneHundred() {
    model.scales().log(TaskKind.CAPTIONING).muli(3);
    model.scales().clamp(kernels);
    assertThat(Math.exp(model.scales().log(TaskKind.CAPTIONING).getFloat()))
        .isCloseTo(100, within(1e-3));
    assertThat(Math.exp(-model.scales().log(TaskKind.IMAGE_CLASSIFICATION).getFloat()))
        .isCloseTo(0.07, within(1e-6));
  }

  @Test
  void cutsTextsThatAreTooLong() {
    TokenBatch batch = TokenBatch.candidates(tokenizer, List.of("x".repeat(200)), 32);
    assertThat(batch.length()).isEqualTo(32);
  }
}
