package io.polysight.generalist.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.polysight.generalist.recipe.RecipeReader;
import io.polysight.generalist.training.TinyWorld;
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

  /** One channel; the kernel's centre alone is 1. */
  private NDArray centre() {
    float[] kernel = new float[9];
    kernel[4] = 1;
    return kernels.upload(root, kernel, 1, 1, 3, 3);
  }

  /** Stride 2 keeps 1, 2, 3 and 4. */
  private NDArray image() {
    float[] pixels = {1, 9, 2, 9, 9, 9, 9, 9, 3, 9, 4, 9, 9, 9, 9, 9};
    return kernels.upload(root, pixels, 1, 1, 4, 4);
  }

  @Test
  void aStageConvolvesScalesShiftsAndBends() {
    NDArray scale = kernels.upload(root, new float[] {2}, 1, 1, 1);
    NDArray shift = kernels.upload(root, new float[] {-5}, 1, 1, 1);
    float[] out =
        kernels
            .call(root, GeneralistKernels.STAGE, image(), centre(), scale, shift, 2, false)
            .toFloatArray();
    // 2 (1, 2, 3, 4) - 5 = (-3, -1, 1, 3); then x Φ(x).
    assertThat(out)
        .containsExactly(new float[] {-0.00405f, -0.15866f, 0.84134f, 2.99595f}, within(1e-4f));
  }

  @Test
  void aStageThatKeepsTheSideAddsToItsInput() {
    NDArray zero = root.zeros(new Shape(1, 1, 1));
    float[] out =
        kernels
            .call(root, GeneralistKernels.STAGE, image(), centre(), zero, zero, 1, true)
            .toFloatArray();
    assertThat(out).isEqualTo(image().toFloatArray());
  }

  @Test
  void startsWithTheScaleAndShiftThatStandardiseItsChannels() {
    NDArray[] start =
        kernels.calls(root, GeneralistKernels.STANDARDISATION, image(), centre(), 2, 0.0);
    // 1, 2, 3, 4: mean 2.5, deviation √1.25.
    assertThat(start[0].toFloatArray()).containsExactly(new float[] {0.89443f}, within(1e-5f));
    assertThat(start[1].toFloatArray()).containsExactly(new float[] {-2.23607f}, within(1e-5f));
  }

  @Test
  void makesAsManyTokensAsACut() {
    var config = TinyWorld.plainEncoder(48, 8, 1, 2, 32, "convolutional-stem", List.of());
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
