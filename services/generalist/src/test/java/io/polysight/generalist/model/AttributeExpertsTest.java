package io.polysight.generalist.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.generalist.text.BytePairTokenizer;
import io.polysight.generalist.training.TinyWorld;
import io.polysight.nn.Init;
import io.polysight.nn.Kernels;
import io.polysight.nn.NamedRandom;
import io.polysight.nn.Parameter;
import io.polysight.nn.Parameters;
import io.polysight.nn.Torch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttributeExpertsTest {
  private static final int COUNT = 4;
  private static final float[] STILL = new float[COUNT];
  private static final BlockConfig SIZES = new BlockConfig(8, 2, 6);

  private NDManager root;
  private Kernels kernels;
  private Parameters parameters;
  private NDArray[] own;
  private AttributeExperts experts;

  @BeforeEach
  void build() {
    Torch.start(1);
    Torch.inference();
    root = NDManager.newBaseManager();
    kernels = Kernels.open(root, GeneralistKernels.SOURCE);
    parameters = Parameters.create(kernels, root, 1);
    own = FeedForward.register(SIZES, parameters.at("mlp"));
    experts =
        new AttributeExperts(new ExpertsConfig("attribute", COUNT, 1), SIZES, 0, own, parameters);
  }

  @AfterEach
  void close() {
    root.close();
  }

  private NDArray random(String name, long... shape) {
    return kernels.upload(root, Init.normal(1).draw(new NamedRandom(3, name), shape), shape);
  }

  private NDArray parameter(String name) {
    return parameters.all().stream()
        .filter(p -> p.name().equals(name))
        .map(Parameter::value)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void mixesTheTwoChosenExpertsAsIfBothHadAnsweredAndTheGatesHadWeighedTheAnswers() {
    // Expert 3 is favoured by 2, expert 1 by 1: with logits near zero these two are taken, and
    // sharing a softmax of (2, 1) they get 0.731 and 0.269.
    float[] shift = {-9, 1, -9, 2};
    parameter("router.gates.weight").muli(0);
    NDArray x = random("x", 5, 8);
    NDArray at3 = kernels.linear(root, x, parameter("experts.3.fc1.weight"), random("b3", 6));
    NDArray at1 = kernels.linear(root, x, parameter("experts.1.fc1.weight"), random("b1", 6));
    // biases start at zero, which would prove nothing
    kernels.memory().overwrite(parameter("experts.3.fc1.bias"), random("b3", 6));
    kernels.memory().overwrite(parameter("experts.1.fc1.bias"), random("b1", 6));
    NDArray[] mixed = experts.feedForward(kernels, root, TokenGroup.IMAGE.attributes(), shift);
    NDArray merged = kernels.linear(root, x, mixed[0], mixed[1]);
    double gate = 1 / (1 + Math.exp(-1));
    NDArray mixture = at3.mul(gate).add(at1.mul(1 - gate));
    assertThat(merged.toFloatArray()).containsExactly(mixture.toFloatArray(), within(1e-5f));
    assertThat(mixed).hasSize(4);
  }

  @Test
  void isTheBlocksOwnLayerWhenAllExpertsAreEqual() {
    for (int i = 1; i < COUNT; i++) {
      String at = "experts." + i + ".";
      kernels.memory().overwrite(parameter(at + "fc1.weight"), own[0]);
      kernels.memory().overwrite(parameter(at + "fc2.weight"), own[2]);
    }
    NDArray[] mixed = experts.feedForward(kernels, root, TokenGroup.WORD.attributes(), STILL);
    assertThat(mixed[0].toFloatArray()).containsExactly(own[0].toFloatArray(), within(1e-6f));
    assertThat(mixed[2].toFloatArray()).containsExactly(own[2].toFloatArray(), within(1e-6f));
  }

  @Test
  void drawsNoiseInTrainingOnlyAndAlwaysTheSameForTheSameStep() {
    float[] still = first(Variation.NONE);
    float[] step5 = first(Variation.of(1, 5));
    assertThat(step5).isNotEqualTo(still);
    assertThat(first(Variation.of(1, 5))).isEqualTo(step5);
    assertThat(first(Variation.of(1, 6))).isNotEqualTo(step5);
    assertThat(first(Variation.of(2, 5))).isNotEqualTo(step5);
    assertThat(first(Variation.NONE)).isEqualTo(still);
  }

  private float[] first(Variation variation) {
    return experts.feedForward(kernels, root, TokenGroup.IMAGE, variation)[0].toFloatArray();
  }

  @Test
  void teachesTheGatesAndTheTwoChosenExpertsOnly() {
    Torch.training();
    NDArray[] mixed =
        experts.feedForward(
            kernels, root, TokenGroup.IMAGE.attributes(), new float[] {9, 9, -9, -9});
    Torch.backward(mixed[0].mul(random("weights", 6, 8)).sum());
    Torch.inference();
    List<String> taught = new ArrayList<>();
    for (Parameter parameter : parameters.all()) {
      NDArray gradient = parameter.value().getGradient();
      if (gradient.size() > 0 && gradient.abs().sum().getFloat() > 0) {
        taught.add(parameter.name());
      }
    }
    assertThat(taught)
        .contains("mlp.fc1.weight", "experts.1.fc1.weight", "router.gates.weight")
        .doesNotContain("experts.2.fc1.weight", "experts.3.fc1.weight");
  }

  @Test
  void answersTheSameWithWeightsMixedOnceAsWithWeightsMixedEachTime() {
    Architecture routed = TinyWorld.recipe(3, 1, TinyWorld.Variant.ROUTED, "").architecture();
    var tokenizer = new BytePairTokenizer(List.of());
    var model = new GeneralistModel(routed, tokenizer, Parameters.create(kernels, root, 1));
    GeneralistModel fixed = model.fixed(kernels, root);
    TokenBatch texts = TokenBatch.candidates(tokenizer, List.of("red", "a cup"), 32);
    assertThat(fixed.encodeTexts(kernels, root, texts).toFloatArray())
        .isEqualTo(model.encodeTexts(kernels, root, texts).toFloatArray());
    NDArray image = random("image", 1, 3, 24, 24);
    List<TokenGroup> groups = List.of(TokenGroup.IMAGE, TokenGroup.CAPTION_IMAGE);
    List<ImageMemory> memories = model.encodeImages(kernels, image, groups);
    assertThat(
            fixed.encodeImages(kernels, image, groups).getLast().layers().getLast().toFloatArray())
        .isEqualTo(memories.getLast().layers().getLast().toFloatArray())
        .isNotEqualTo(memories.getFirst().layers().getLast().toFloatArray());
  }

  @Test
  void codesTokensAsPublished() {
    assertThat(Arrays.toString(TokenGroup.CAPTION_TEXT.attributes()))
        .isEqualTo("[1.0, 1.0, 0.0, 1.0, 0.0, 1.0, 0.0, 1.0]");
  }
}
