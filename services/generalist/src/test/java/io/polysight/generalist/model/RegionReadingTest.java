package io.polysight.generalist.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.generalist.proposal.Proposals;
import io.polysight.generalist.recipe.RecipeReader;
import io.polysight.generalist.text.BytePairTokenizer;
import io.polysight.generalist.training.TinyWorld;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import io.polysight.nn.Torch;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegionReadingTest {
  private NDManager root;
  private Kernels kernels;
  private Parameters parameters;

  @BeforeEach
  void open() {
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

  private GeneralistModel model(TinyWorld.Variant variant) {
    return new GeneralistModel(
        TinyWorld.recipe(3, 1, variant, "").architecture(),
        new BytePairTokenizer(List.of()),
        parameters);
  }

  private NDArray images(int count) {
    var random = new Random(4);
    float[] pixels = new float[count * 3 * 24 * 24];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = random.nextFloat() * 2 - 1;
    }
    return kernels.upload(root, pixels, count, 3, 24, 24);
  }

  private NDArray regions(GeneralistModel model, NDArray pixels) {
    NDArray tokens = model.imageTokens(kernels, pixels);
    Proposals kept = model.proposals().propose(kernels, tokens);
    return model.representations(kernels, tokens, kept);
  }

  @Test
  void readsAVectorOfUnitLengthForEachKeptProposalAloneAsInABatch() {
    GeneralistModel model = model(TinyWorld.Variant.REGIONS);
    NDArray pixels = images(2);
    NDArray both = regions(model, pixels);
    assertThat(both.getShape().getShape()).containsExactly(2, 4, 32);
    for (float length : both.square().sum(new int[] {2}).toFloatArray()) {
      assertThat(length).isCloseTo(1, within(1e-5f));
    }
    assertThat(regions(model, pixels.get("1:2")).toFloatArray())
        .containsExactly(both.get("1:2").toFloatArray(), within(1e-4f));
  }

  @Test
  void proposesFromTheTokensThatOtherTasksSee() {
    GeneralistModel model = model(TinyWorld.Variant.REGIONS);
    NDArray pixels = images(1);
    assertThat(model.encodeImages(kernels, pixels).tokens().toFloatArray())
        .containsExactly(model.imageTokens(kernels, pixels).toFloatArray());
  }

  @Test
  void addsNoParameterWhereProposalsAreOffAndSaysHowToSwitchThemOn() {
    GeneralistModel model = model(TinyWorld.Variant.PLAIN);
    assertThat(parameters.all()).noneMatch(p -> p.name().contains("proposals"));
    assertThat(model.findsRegions()).isFalse();
    assertThatThrownBy(model::proposals)
        .hasMessageContaining("architecture.proposals.name: mask-dino");
  }

  @Test
  void refusesProposalsThatCannotWork() {
    assertThatThrownBy(() -> RecipeReader.parse("architecture: {proposals: {name: mask-dyno}}"))
        .hasMessageContaining("architecture.proposals.name: 'mask-dyno' is not known");
    assertThatThrownBy(() ->
            RecipeReader.parse("architecture: {proposals: {name: mask-dino, kept: 30, heads: 3}}"))
        .hasMessageContaining("architecture.proposals.kept: 30 is outside 1 to 20")
        .hasMessageContaining("3 heads cannot share the width 128 evenly");
    assertThatThrownBy(() ->
            RecipeReader.parse(
                "architecture: {image: {patchEmbed: flexible, patches: [8, 12]},"
                    + " proposals: {name: mask-dino}}"))
        .hasMessageContaining("patches of [8, 12] pixels make several");
  }
}
