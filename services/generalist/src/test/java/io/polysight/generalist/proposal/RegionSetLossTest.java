package io.polysight.generalist.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.Torch;
import io.polysight.nn.region.Box;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionSetLossTest extends ProposalTest {
  private static final RegionTarget LEFT =
      new RegionTarget(new Box(0, 0, 0.5, 1), new float[] {1, 0, 1, 0}, 0);
  private static final RegionTarget RIGHT =
      new RegionTarget(new Box(0.5, 0, 1, 1), new float[] {0, 1, 0, 1}, 1);

  /** One image; candidate 0 is all of it, 1 is exactly the right half, 2 exactly the left half. */
  private Candidates candidates() {
    float[] boxes = {0.5f, 0.5f, 1, 1, 0.75f, 0.5f, 0.5f, 1, 0.25f, 0.5f, 0.5f, 1};
    float[] masks = {0, 0, 0, 0, -30, 30, -30, 30, 30, -30, 30, -30};
    return new Candidates(
        random("semantic", 1, 3, 8),
        kernels.upload(root, boxes, 1, 3, 4),
        kernels.upload(root, masks, 1, 3, 4),
        kernels.upload(root, new float[] {0, 0, 0}, 1, 3));
  }

  private RegionLoss loss(Candidates candidates, List<RegionTarget> targets) {
    return new RegionSetLoss(kernels, RegionWeights.MASK_DINO)
        .of(List.of(candidates), List.of(targets));
  }

  @Test
  void perfectRegionsLoseNothingWhateverTheOrderOfTheTargets() {
    RegionLoss loss = loss(candidates(), List.of(LEFT, RIGHT));
    assertThat(loss.matches()).isDeepEqualTo(new int[][] {{-1, 1, 0}});
    assertThat(loss(candidates(), List.of(RIGHT, LEFT)).matches())
        .isDeepEqualTo(new int[][] {{-1, 0, 1}});
    assertThat(loss.parts().distance().getFloat()).isCloseTo(0, within(1e-5f));
    assertThat(loss.parts().overlap().getFloat()).isCloseTo(0, within(1e-5f));
    assertThat(loss.parts().pixels().getFloat()).isCloseTo(0, within(1e-5f));
    assertThat(loss.parts().dice().getFloat()).isCloseTo(0, within(1e-5f));
    // at p = 1/2: two objects of 0.25 · 0.25 · log 2, one background of 0.75 · 0.25 · log 2
    double focal = (2 * 0.0625 + 0.1875) * Math.log(2) / 2;
    assertThat((double) loss.parts().objectness().getFloat()).isCloseTo(focal, within(1e-5));
    assertThat((double) loss.total().getFloat()).isCloseTo(4 * focal, within(1e-4));
  }

  @Test
  void theWholeImageAgainstItsLeftHalfLosesWhatArithmeticSays() {
    Candidates all = candidates();
    Candidates whole =
        new Candidates(
            all.semantic().get(":, 0:1"),
            all.boxes().get(":, 0:1"),
            all.masks().get(":, 0:1"),
            all.objectness().get(":, 0:1"));
    RegionLoss loss = loss(whole, List.of(LEFT));
    assertThat(loss.parts().distance().getFloat()).isCloseTo(0.75f, within(1e-5f)); // cx, w
    assertThat(loss.parts().overlap().getFloat()).isCloseTo(0.5f, within(1e-5f));
    assertThat(loss.parts().pixels().getFloat()).isCloseTo((float) Math.log(2), within(1e-5f));
    // p = 1/2 on four pixels, two of them right: 1 - (2 · 1 + 1) / (2 + 2 + 1)
    assertThat(loss.parts().dice().getFloat()).isCloseTo(0.4f, within(1e-5f));
  }

  @Test
  void withoutTargetsOnlyObjectnessIsLearnt() {
    Candidates candidates = candidates();
    candidates.boxes().setRequiresGradient(true);
    candidates.objectness().setRequiresGradient(true);
    RegionLoss loss = loss(candidates, List.of());
    assertThat(loss.matches()).isDeepEqualTo(new int[][] {{-1, -1, -1}});
    Torch.backward(loss.total());
    for (float gradient : candidates.objectness().getGradient().toFloatArray()) {
      assertThat(gradient).isPositive();
    }
    assertThat(loss.parts().distance().getFloat()).isZero();
  }

  @Test
  void moreTargetsThanCandidatesLeaveTheWorstFitOut() {
    Candidates all = candidates();
    NDArray index = kernels.upload(root, new long[] {2}, 1, 1);
    RegionLoss loss = loss(all.gather(kernels, index), List.of(RIGHT, LEFT));
    assertThat(loss.matches()).isDeepEqualTo(new int[][] {{1}});
  }

  @Test
  void brokenCandidatesGiveABrokenLossForTrainingToReport() {
    Candidates all = candidates();
    float[] boxes = all.boxes().toFloatArray();
    boxes[4] = Float.NaN;
    Candidates broken =
        new Candidates(
            all.semantic(),
            kernels.upload(root, boxes, 1, 3, 4),
            all.masks(),
            kernels.upload(root, new float[] {0, Float.NaN, 0}, 1, 3));
    RegionLoss loss = loss(broken, List.of(LEFT, RIGHT));
    assertThat(loss.total().getFloat()).isNaN();
    assertThat(loss.matches()[0][1]).isEqualTo(-1);
  }

  @Test
  void refusesTargetsOfAnotherNumberOfImages() {
    var loss = new RegionSetLoss(kernels, RegionWeights.MASK_DINO);
    List<List<RegionTarget>> two = List.of(List.of(LEFT), List.of());
    assertThatThrownBy(() -> loss.of(List.of(candidates()), two))
        .hasMessageContaining("known of 2 images, but candidates come from 1");
  }

  @Test
  void refusesMasksOfAnotherSize() {
    RegionTarget big = new RegionTarget(LEFT.box(), new float[9], 0);
    assertThatThrownBy(() -> loss(candidates(), List.of(big)))
        .hasMessageContaining("a mask of 9 cells, but the network's masks have 4");
  }

  @Test
  void aTargetWithoutAMaskTeachesItsBoxOnly() {
    Candidates candidates = candidates();
    candidates.masks().setRequiresGradient(true);
    candidates.boxes().setRequiresGradient(true);
    RegionTarget box = new RegionTarget(new Box(0.1, 0, 0.5, 1), null, 0);
    RegionLoss loss = loss(candidates, List.of(RIGHT, box));
    assertThat(loss.matches()).isDeepEqualTo(new int[][] {{-1, 0, 1}});
    Torch.backward(loss.total());
    float[] masks = candidates.masks().getGradient().toFloatArray();
    assertThat(Arrays.copyOfRange(masks, 8, 12)).containsOnly(0);
    assertThat(candidates.boxes().getGradient().toFloatArray()[8]).isNotZero();
    assertThat(loss(candidates, List.of(box)).parts().dice().getFloat()).isZero();
  }
}
