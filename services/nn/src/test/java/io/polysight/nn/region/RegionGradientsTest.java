package io.polysight.nn.region;

import static io.polysight.nn.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.GradientCheck;
import io.polysight.nn.Torch;
import io.polysight.nn.TorchTest;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionGradientsTest extends TorchTest {
  @Test
  void boxLosses() {
    var tensors = new BoxTensors(kernels);
    float[] boxes = {4, 5, 5, 3, 2, 3, 2, 4};
    float[] others = {5, 4.5f, 3.3f, 5.2f, 9, 8, 1, 3};
    new GradientCheck(
            kernels,
            root,
            (m, in) -> tensors.giou(m, tensors.corners(m, in[0]), tensors.corners(m, in[1])))
        .agreesFor(tensor(boxes, 2, 4), tensor(others, 2, 4));
    new GradientCheck(kernels, root, (m, in) -> tensors.pairwiseL1(m, in[0], in[1]))
        .agreesFor(tensor(boxes, 2, 4), tensor(others, 2, 4));
  }

  @Test
  void maskLosses() {
    var losses = new RegionLosses(kernels);
    NDArray targets = tensor(new float[] {1, 0, 1, 0.5f, 0, 0, 1, 1, 0, 1}, 2, 5);
    new GradientCheck(kernels, root, (m, in) -> losses.maskCrossEntropy(m, in[0], targets))
        .agreesFor(random("logits", 2, 5));
    new GradientCheck(kernels, root, (m, in) -> losses.dice(m, in[0], targets))
        .agreesFor(random("logits", 2, 5));
    NDArray points = tensor(new float[] {0.11f, 0.23f, 0.52f, 0.97f, 0.4f, 0.6f}, 1, 3, 2);
    new GradientCheck(kernels, root, (m, in) -> losses.atPoints(m, in[0], points))
        .agreesFor(random("mask", 1, 4, 5));
  }

  @Test
  void boxesWithoutAreaHaveFiniteGradients() {
    var tensors = new BoxTensors(kernels);
    NDArray point = tensor(new float[] {0.5f, 0.5f, 0, 0}, 1, 4);
    point.setRequiresGradient(true);
    NDArray corners = tensors.corners(root, point);
    NDArray giou = tensors.giou(root, corners, corners.add(0));
    Torch.backward(giou.sum());
    for (float gradient : point.getGradient().toFloatArray()) {
      assertThat(gradient).isFinite();
    }
  }

  @Test
  void roiAlignOfALinearRampIsItsValueAtTheCellCentres() {
    float[] ramp = new float[64];
    for (int i = 0; i < 64; i++) {
      ramp[i] = i % 8 + 0.5f; // the x of the pixel's centre
    }
    NDArray crops =
        new RoiAlign(1, 2, 8, 2, true)
            .forward(
                kernels,
                tensor(ramp, 1, 1, 8, 8),
                List.of(new RoiAlign.Region(0, new Box(0.25, 0.25, 0.75, 0.5))));
    assertClose(crops, new float[] {3, 5}, 1e-5f); // x from 2 to 6 in two cells
  }

  @Test
  void roiAlignRefusesAnImageThatIsNotThere() {
    List<RoiAlign.Region> regions = List.of(new RoiAlign.Region(1, new Box(0, 0, 1, 1)));
    NDArray features = random("features", 1, 2, 4, 4);
    assertThatThrownBy(() -> new RoiAlign(2, 2, 1, 2, true).forward(kernels, features, regions))
        .hasMessageContaining("image 1 in a batch of 1");
  }
}
