package io.polysight.generalist.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.NamedRandom;
import io.polysight.nn.Torch;
import io.polysight.nn.region.Box;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoisedRegionsTest extends ProposalTest {
  private static final RegionTarget ONE =
      new RegionTarget(new Box(0.2, 0.3, 0.6, 0.5), new float[144], 0);
  private static final RegionTarget OTHER =
      new RegionTarget(new Box(0.5, 0.5, 0.9, 0.8), new float[144], 0);
  private static final List<List<RegionTarget>> IMAGES =
      List.of(List.of(ONE, OTHER), List.of(OTHER), List.of());

  private static NoisedRegions noised(double scale, String name) {
    return NoisedRegions.of(IMAGES, 2, scale, new NamedRandom(1, name));
  }

  @Test
  void standsForEachRegionOncePerGroupAndFillsUp() {
    assertThat(noised(0.4, "a").matches())
        .isDeepEqualTo(new int[][] {{0, 1, 0, 1}, {0, -1, 0, -1}, {-1, -1, -1, -1}});
  }

  @Test
  void movesBoxesWithinTheScaleAndAlikeForEqualStreams() {
    float[] logits = noised(0.4, "a").logits();
    float[] exact = {0.4f, 0.4f, 0.4f, 0.2f};
    float[] most = {0.08f, 0.04f, 0.16f, 0.08f}; // 0.4 / 2 of a side, 0.4 of a side
    for (int i = 0; i < 4; i++) {
      float share = (float) (1 / (1 + Math.exp(-logits[i])));
      assertThat(share).isNotEqualTo(exact[i]).isCloseTo(exact[i], within(most[i]));
    }
    assertThat(noised(0.4, "a").logits()).isEqualTo(logits);
    assertThat(noised(0.4, "b").logits()).isNotEqualTo(logits);
  }

  @Test
  void groupsSeeThemselvesAndTheLearntQueriesWhichSeeNoNoise() {
    List<List<RegionTarget>> single = List.of(List.of(ONE));
    assertThat(NoisedRegions.of(single, 2, 0.4, new NamedRandom(1, "a")).visible(2))
        .containsExactly(
            true, false, true, true, //
            false, true, true, true, //
            false, false, true, true, //
            false, false, true, true);
  }

  @Test
  void learntQueriesSayTheSameBesideNoise() {
    var network = new ProposalNetwork(new ProposalConfig(7, 3, 2, 2, 2, 16, 2), 8, 3, parameters);
    NDArray tokens = random("tokens", 3, 9, 8);
    QueryReadings readings = network.candidates(kernels, tokens, noised(0.4, "a"));
    Candidates alone = network.candidates(kernels, tokens).getLast();
    assertThat(readings.candidates().getLast().masks().toFloatArray())
        .containsExactly(alone.masks().toFloatArray(), within(1e-5f));
    assertThat(readings.noised().getLast().boxes().getShape().getShape()).containsExactly(3, 4, 4);
  }

  @Test
  void exactBoxesLoseNoDistanceAndFillersTeachNothing() {
    var network = new ProposalNetwork(new ProposalConfig(7, 3, 2, 1, 2, 16, 2), 8, 3, parameters);
    NoisedRegions exact = noised(0, "a");
    QueryReadings readings = network.candidates(kernels, random("tokens", 3, 9, 8), exact);
    NDArray objectness = readings.noised().getFirst().objectness().stopGradient();
    objectness.setRequiresGradient(true);
    Candidates said = readings.noised().getFirst();
    var judged =
        new QueryReadings(
            List.of(),
            List.of(new Candidates(said.semantic(), said.boxes(), said.masks(), objectness)));
    RegionLoss loss =
        new RegionSetLoss(kernels, RegionWeights.MASK_DINO).ofNoised(judged, exact, IMAGES);
    assertThat(loss.parts().distance().getFloat()).isCloseTo(0, within(1e-5f));
    Torch.backward(loss.total());
    float[] gradients = objectness.getGradient().toFloatArray();
    assertThat(gradients[5]).isZero();
    assertThat(Arrays.copyOfRange(gradients, 8, 12)).containsOnly(0);
    assertThat(gradients[4]).isNegative(); // asks for more objectness
  }

  @Test
  void nothingKnownMeansNoNoisedQueriesAndNoLoss() {
    var network = new ProposalNetwork(new ProposalConfig(7, 3, 2, 1, 2, 16, 2), 8, 3, parameters);
    List<List<RegionTarget>> unknown = List.of(List.of());
    NoisedRegions none = NoisedRegions.of(unknown, 3, 0.4, new NamedRandom(1, "a"));
    QueryReadings readings = network.candidates(kernels, random("tokens", 1, 9, 8), none);
    assertThat(readings.noised()).isEmpty();
    var loss = new RegionSetLoss(kernels, RegionWeights.MASK_DINO);
    assertThat(loss.ofNoised(readings, none, unknown).total().getFloat()).isZero();
  }
}
