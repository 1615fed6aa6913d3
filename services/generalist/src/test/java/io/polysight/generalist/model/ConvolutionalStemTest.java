package io.polysight.generalist.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.polysight.generalist.recipe.RecipeReader;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import io.polysight.nn.Torch;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConvolutionalStemTest {
  private NDManager root;
  private Kernels kernels;

  @BeforeEach
  void open() {
    Torch.start(1);
    Torch.inference();
    root = NDManager.newBaseManager();
    kernels = Kernels.open(root, GeneralistKernels.SOURCE);
  }

  @AfterEach
  void close() {
    root.close();
  }

  @Test
  void aStageConvolvesNormalisesAndBends() {
    // One channel, the kernel's centre alone is 1: stride 2 keeps pixels (0,0), (0,2), (2,0),
    // (2,2).
    float[] kernel = new float[9];
    kernel[4] = 1;
    NDArray image =
        kernels.upload(
            root, new float[] {1, 9, 2, 9, 9, 9, 9, 9, 3, 9, 4, 9, 9, 9, 9, 9}, 1, 1, 4, 4);
    NDArray[] parameters = {
      kernels.upload(root, kernel, 1, 1, 3, 3),
      root.zeros(new Shape(1)),
      root.ones(new Shape(1)),
      root.zeros(new Shape(1))
    };
    float[] out = kernels.call(root, GeneralistKernels.STAGE, image, parameters).toFloatArray();
    // (1, 2, 3, 4) normalised: ±1.3416, ±0.4472; then x Φ(x).
    assertThat(out)
        .containsExactly(new float[] {-0.1206f, -0.1464f, 0.3008f, 1.2211f}, within(2e-4f));
  }

  @Test
  void makesAsManyTokensAsACut() {
    var config = new ImageEncoderConfig(48, 8, 1, 2, 32, "convolutional-stem", List.of());
    PatchEmbed stem = PatchEmbeds.build(config, 32, Parameters.create(kernels, root, 1));
    float[] pixels = new float[2 * 3 * 48 * 48];
    Arrays.fill(pixels, 0.3f);
    NDArray tokens = stem.embed(kernels, kernels.upload(root, pixels, 2, 3, 48, 48), 8);
    assertThat(tokens.getShape().getShape()).containsExactly(2, config.tokens(), 32);
  }

  @Test
  void refusesAPatchThatHalvingDoesNotReach() {
    assertThatThrownBy(() ->
            RecipeReader.parse("architecture: {image: {patch: 6, patchEmbed: convolutional-stem}}"))
        .hasMessageContaining("architecture.image.patch: 6 is not a power of two")
        .hasMessageContaining("nearest that fits: 4");
  }
}
