package io.polysight.generalist.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.Losses;
import io.polysight.nn.region.Box;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionNamingTest extends ProposalTest {
  private static final RegionTarget RED = new RegionTarget(new Box(0, 0, 1, 1), null, 0);
  private static final RegionTarget UNNAMED =
      new RegionTarget(new Box(0, 0, 1, 1), null, Losses.IGNORED);

  /** One image whose candidates 2 and 0 were kept, of four. */
  private Proposals proposals() {
    float[] boxes = {0.5f, 0.5f, 0.5f, 0.5f, 0.25f, 0.25f, 0.5f, 0.5f};
    float[] masks = {1, -1, -1, -1, -1, 1, -1, -1};
    Candidates kept =
        new Candidates(
            random("semantic", 1, 2, 8),
            kernels.upload(root, boxes, 1, 2, 4),
            kernels.upload(root, masks, 1, 2, 4),
            kernels.upload(root, new float[] {0, (float) Math.log(3)}, 1, 2));
    return new Proposals(List.of(kept), new long[][] {{2, 0}}, kept);
  }

  private NDArray logits() {
    // P = (1/4, 3/4) and (9/10, 1/10)
    float[] logits = {0, (float) Math.log(3), (float) Math.log(9), 0};
    return kernels.upload(root, logits, 1, 2, 2);
  }

  private double loss(int[] matches, RegionTarget... targets) {
    return new RegionNaming(kernels)
        .loss(logits(), proposals(), new int[][] {matches}, List.of(List.of(targets)))
        .getFloat();
  }

  @Test
  void onlyProposalsThatAnswerForANamedRegionLearnIt() {
    assertThat(loss(new int[] {-1, -1, 0, -1}, RED)).isCloseTo(Math.log(4), within(1e-5));
    assertThat(loss(new int[] {0, -1, -1, -1}, RED)).isCloseTo(Math.log(10 / 9.0), within(1e-5));
    assertThat(loss(new int[] {1, -1, 0, -1}, RED, UNNAMED)).isCloseTo(Math.log(4), within(1e-5));
  }

  @Test
  void nothingIsLostWhereNothingIsNamed() {
    assertThat(loss(new int[] {-1, 0, -1, -1}, RED)).isZero(); // matched but not kept
    assertThat(loss(new int[] {-1, -1, 0, -1}, UNNAMED)).isZero();
  }

  @Test
  void detectionsComeByFallingScoreUnderTheirBestName() {
    List<Detection> found =
        new RegionNaming(kernels).detections(logits(), proposals(), 0).getFirst();
    assertThat(found).extracting(Detection::label).containsExactly(0, 1);
    assertThat(found.get(0).score()).isCloseTo(0.75 * 0.9, within(1e-5));
    assertThat(found.get(1).score()).isCloseTo(0.5 * 0.75, within(1e-5));
    assertThat(found.get(0).box()).isEqualTo(new Box(0, 0, 0.5, 0.5));
    assertThat(new RegionNaming(kernels).detections(logits(), proposals(), 0.5).getFirst())
        .hasSize(1);
  }

  @Test
  void aMaskIsDrawnAtAnySize() {
    Detection detection = new Detection(new Box(0, 0, 1, 1), 0, 1, new float[] {4, -1, -1, -1});
    assertThat(detection.pixels(2, 2)).containsExactly(true, false, false, false);
    // 4 falls to -1 from cell to cell: above 0 up to four fifths of the way
    assertThat(detection.pixels(4, 4))
        .containsExactly(
            true, true, true, false, //
            true, true, false, false, //
            true, false, false, false, //
            false, false, false, false);
  }
}
