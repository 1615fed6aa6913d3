package io.polysight.generalist.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.NamedRandom;
import io.polysight.nn.Torch;
import io.polysight.nn.region.Box;
import io.polysight.tasks.Faults;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ProposalNetworkTest extends ProposalTest {
  private static final ProposalConfig TINY = new ProposalConfig(7, 3, 2, 2, 2, 16, 2);

  private ProposalNetwork tiny() {
    return new ProposalNetwork(TINY, 8, 3, parameters);
  }

  @Test
  void putsPoolsThenTheTokensThemselvesThenProposals() {
    ProposalNetwork network = tiny();
    NDArray tokens = random("tokens", 2, 9, 8);
    NDArray all = network.represent(kernels, tokens, network.propose(kernels, tokens));
    assertThat(all.getShape().getShape()).containsExactly(2, 2 + 9 + 3, 8);
    assertThat(all.get(":, 2:11").toFloatArray()).isEqualTo(tokens.toFloatArray());
  }

  @Test
  void readsEveryLayerAndKeepsTheMostObjectLike() {
    Proposals proposals = tiny().propose(kernels, random("tokens", 2, 9, 8));
    assertThat(proposals.layers()).hasSize(2);
    Candidates last = proposals.last();
    assertThat(last.semantic().getShape().getShape()).containsExactly(2, 7, 8);
    assertThat(last.boxes().getShape().getShape()).containsExactly(2, 7, 4);
    assertThat(last.masks().getShape().getShape()).containsExactly(2, 7, 144);
    float[] all = last.objectness().toFloatArray();
    float[] kept = proposals.kept().objectness().toFloatArray();
    for (int image = 0; image < 2; image++) {
      List<Float> falling =
          IntStream.range(7 * image, 7 * image + 7)
              .mapToObj(i -> all[i])
              .sorted(Comparator.reverseOrder())
              .toList();
      for (int i = 0; i < 3; i++) {
        assertThat(kept[3 * image + i]).isEqualTo(falling.get(i));
        assertThat(all[7 * image + (int) proposals.index()[image][i]]).isEqualTo(falling.get(i));
      }
    }
  }

  @Test
  void keepsWhatAnswersForAKnownRegionWhateverItsObjectness() {
    ProposalNetwork network = tiny();
    List<Candidates> layers = network.candidates(kernels, random("tokens", 1, 9, 8));
    long[] best = network.propose(kernels, random("tokens", 1, 9, 8)).index()[0];
    int worst =
        IntStream.range(0, 7)
            .filter(i -> LongStream.of(best).noneMatch(b -> b == i))
            .findFirst()
            .getAsInt();
    int[] matches = {-1, -1, -1, -1, -1, -1, -1};
    matches[worst] = 0;
    assertThat(network.keep(kernels, layers, new int[][] {matches}).index()[0])
        .containsExactly(worst, best[0], best[1]);
  }

  @Test
  void boxesLieInTheImageAndStartSpreadOverIt() {
    float[] boxes =
        tiny().propose(kernels, random("tokens", 1, 9, 8)).last().boxes().toFloatArray();
    for (int i = 0; i < 7; i++) {
      assertThat(boxes[4 * i]).isCloseTo((i + 0.5f) / 7, within(1e-5f));
      assertThat(boxes[4 * i + 1]).isBetween(0f, 1f);
      assertThat(boxes[4 * i + 2]).isCloseTo(0.3f, within(1e-5f));
    }
  }

  @Test
  void anImageIsReadAloneAsInABatch() {
    ProposalNetwork network = tiny();
    NDArray tokens = random("tokens", 3, 9, 8);
    Candidates together = network.propose(kernels, tokens).last();
    Candidates alone = network.propose(kernels, tokens.get("1:2")).last();
    assertThat(alone.masks().toFloatArray())
        .containsExactly(together.masks().get("1:2").toFloatArray(), within(1e-5f));
    assertThat(alone.boxes().toFloatArray())
        .containsExactly(together.boxes().get("1:2").toFloatArray(), within(1e-5f));
  }

  @Test
  void everyParameterLearnsFromTheLossAndTheTokens() {
    ProposalNetwork network = tiny();
    NDArray tokens = random("tokens", 2, 9, 8);
    // they start at zero, which keeps gradients from what is before them
    parameters.all().stream()
        .filter(p -> p.name().contains("heads.box.fc2") || p.name().contains("sampling_offsets"))
        .forEach(p ->
            kernels
                .memory()
                .overwrite(p.value(), random(p.name(), p.value().getShape().getShape())));
    float[] mask = new float[144];
    mask[17] = 1;
    List<List<RegionTarget>> known =
        List.of(List.of(new RegionTarget(new Box(0.2, 0.3, 0.6, 0.5), mask, 0)), List.of());
    NoisedRegions noised = NoisedRegions.of(known, 2, 0.4, new NamedRandom(1, "noise"));
    QueryReadings readings = network.candidates(kernels, tokens, noised);
    var setLoss = new RegionSetLoss(kernels, RegionWeights.MASK_DINO);
    RegionLoss loss = setLoss.of(readings.candidates(), known);
    NDArray regions = loss.total().add(setLoss.ofNoised(readings, noised, known).total());
    Proposals proposals = network.keep(kernels, readings.candidates(), loss.matches());
    NDArray represented = network.represent(kernels, tokens, proposals).square().sum();
    Torch.backward(regions.add(represented));
    parameters
        .all()
        .forEach(p ->
            assertThat(p.value().getGradient().abs().sum().getFloat())
                .describedAs(p.name())
                .isPositive());
  }

  @Test
  void worksAtPublishedSizes() {
    Torch.inference();
    var network = new ProposalNetwork(ProposalConfig.BASE, 256, 7, parameters);
    NDArray tokens = random("tokens", 1, 49, 256);
    Proposals proposals = network.propose(kernels, tokens);
    assertThat(proposals.layers()).hasSize(9);
    assertThat(proposals.kept().masks().getShape().getShape()).containsExactly(1, 50, 784);
    assertThat(network.represent(kernels, tokens, proposals).getShape().getShape())
        .containsExactly(1, 4 + 49 + 50, 256);
  }

  @Test
  void refusesTokensOfAnotherGrid() {
    ProposalNetwork network = tiny();
    NDArray tokens = random("tokens", 1, 16, 8);
    assertThatThrownBy(() -> network.propose(kernels, tokens))
        .hasMessageContaining("16 tokens do not fill a grid of 3 x 3");
  }

  @Test
  void listsAllFaultsOfAConfiguration() {
    var faults = new Faults();
    new ProposalConfig(5, 6, 2, 2, 3, 16, 0).check(faults, 8);
    assertThatThrownBy(faults::throwIfAny)
        .hasMessageContaining("kept: 6 is outside 1 to 5")
        .hasMessageContaining("points: 0 is outside")
        .hasMessageContaining("3 heads cannot share the width 8");
    var none = new Faults();
    ProposalConfig.NANO.check(none, 128);
    ProposalConfig.BASE.check(none, 768);
    none.throwIfAny();
  }
}
