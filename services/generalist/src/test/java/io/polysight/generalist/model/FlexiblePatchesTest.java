package io.polysight.generalist.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.generalist.training.TinyWorld;
import io.polysight.nn.Init;
import io.polysight.nn.Kernels;
import io.polysight.nn.NamedRandom;
import io.polysight.nn.Parameter;
import io.polysight.nn.Parameters;
import io.polysight.nn.Torch;
import io.polysight.nn.layer.Resampling;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FlexiblePatchesTest {
  private static final int WIDTH = 16;
  private static final List<Integer> SIDES = List.of(4, 6, 8, 12);

  private NDManager root;
  private Kernels kernels;
  private Parameters parameters;
  private NDArray positions;

  @BeforeEach
  void start() {
    Torch.start(1);
    Torch.inference();
    root = NDManager.newBaseManager();
    kernels = Kernels.open(root, GeneralistKernels.SOURCE);
    parameters = Parameters.create(kernels, root, 1);
  }

  @AfterEach
  void close() {
    root.close();
  }

  private FlexiblePatches patches(int size, int patch, boolean withPositions) {
    var config = TinyWorld.plainEncoder(size, patch, 1, 2, 32, "flexible", SIDES);
    var patches = new FlexiblePatches(config, WIDTH, parameters.at("p" + size));
    positions = parameter("p" + size + ".positions");
    if (!withPositions) {
      positions.muli(0);
    }
    return patches;
  }

  private NDArray parameter(String name) {
    return parameters.all().stream()
        .filter(p -> p.name().equals(name))
        .map(Parameter::value)
        .findFirst()
        .orElseThrow();
  }

  private float[] random(String name, int size) {
    return Init.normal(1).draw(new NamedRandom(3, name), size);
  }

  @Test
  void givesAnEnlargedPictureTheTokensOfTheSmallOne() {
    // Each patch of side 4 is enlarged to side 12 on its own; cutting then finds the same patches.
    float[] small = random("image", 3 * 8 * 8);
    float[] large = new float[3 * 24 * 24];
    double[][] axis = Resampling.BILINEAR.matrix(4, 12, true);
    double[][] enlarge = Resampling.plane(axis, axis);
    for (int block = 0; block < 3 * 4; block++) {
      int channel = block / 4;
      int top = block / 2 % 2;
      int left = block % 2;
      for (int i = 0; i < 144; i++) {
        double sum = 0;
        for (int j = 0; j < 16; j++) {
          sum += enlarge[i][j] * small[(channel * 8 + top * 4 + j / 4) * 8 + left * 4 + j % 4];
        }
        large[(channel * 24 + top * 12 + i / 12) * 24 + left * 12 + i % 12] = (float) sum;
      }
    }
    FlexiblePatches atSmall = patches(8, 4, false);
    NDArray before = atSmall.embed(kernels, kernels.upload(root, small, 1, 3, 8, 8), 4);
    FlexiblePatches atLarge = patches(24, 4, false);
    for (String name : List.of("proj.weight", "proj.bias")) {
      kernels.memory().overwrite(parameter("p24." + name), parameter("p8." + name));
    }
    NDArray after = atLarge.embed(kernels, kernels.upload(root, large, 1, 3, 24, 24), 12);
    assertThat(after.toFloatArray()).containsExactly(before.toFloatArray(), within(2e-6f));
  }

  @Test
  void cutsTheSamePictureIntoFewerTokensWithLargerPatches() {
    FlexiblePatches patches = patches(24, 8, true);
    NDArray image = kernels.upload(root, random("image", 3 * 24 * 24), 1, 3, 24, 24);
    for (int side : SIDES) {
      assertThat(patches.embed(kernels, image, side).getShape().getShape())
          .containsExactly(1, (24L / side) * (24L / side), WIDTH);
    }
  }

  @Test
  void teachesTheKeptFiltersAndPositionsThroughAResize() {
    FlexiblePatches patches = patches(24, 8, true);
    NDArray image = kernels.upload(root, random("image", 3 * 24 * 24), 1, 3, 24, 24);
    Torch.training();
    Torch.backward(patches.embed(kernels, image, 12).square().mean());
    Torch.inference();
    for (String name : List.of("p24.proj.weight", "p24.positions")) {
      assertThat(parameter(name).getGradient().abs().sum().getFloat()).isPositive();
    }
  }

  @Test
  void drawsEverySideInTrainingAndKeepsToItsOwnOtherwise() {
    var config = TinyWorld.plainEncoder(24, 8, 1, 2, 32, "flexible", SIDES);
    Set<Integer> drawn =
        LongStream.range(0, 60)
            .mapToObj(step -> Variation.of(7, step).patchOf(config))
            .collect(Collectors.toSet());
    assertThat(drawn).containsExactlyInAnyOrderElementsOf(SIDES);
    assertThat(Variation.of(7, 3).patchOf(config)).isEqualTo(Variation.of(7, 3).patchOf(config));
    assertThat(Variation.NONE.patchOf(config)).isEqualTo(8);
    assertThat(Variation.ofPatch(12).patchOf(config)).isEqualTo(12);
  }
}
