package io.polysight.nn;

import static io.polysight.nn.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.BaseNDManager;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.nn.layer.TransformerBlock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checkpointed segments against the uncut graph. */
class ActivationCheckpointsTest extends TorchTest {
  private static final float TOLERANCE = 2e-6f;
  private int runs;

  /** Three blocks whose first is used twice, and which all read a tensor with a graph. */
  private final class Model {
    private final Parameters parameters = Parameters.create(kernels, root, 3);
    private final NDArray start = parameters.weight("start", Init.normal(1), 2, 5, 16);
    private final List<TransformerBlock> blocks =
        IntStream.range(0, 3)
            .mapToObj(i -> new TransformerBlock.Config(16, 2).build(parameters.at("" + i)))
            .toList();

    NDArray loss(Kernels k, NDManager owner) {
      NDArray x = start.mul(start);
      x.attach(owner);
      NDArray read = ActivationCheckpoints.boundary(k, x);
      NDArray h = read;
      List<TransformerBlock> path = new ArrayList<>(blocks);
      path.add(blocks.getFirst());
      for (TransformerBlock block : path) {
        h =
            ActivationCheckpoints.segment(
                k,
                h,
                y -> {
                  runs++;
                  return block.forward(k, y).add(read);
                });
      }
      return h.mul(h).mul(read).mean();
    }

    Map<String, float[]> gradients(boolean checkpointed, Precision precision) {
      Map<String, float[]> gradients = new LinkedHashMap<>();
      try (NDManager step = root.newSubManager()) {
        new ActivationCheckpoints(checkpointed)
            .during(() -> {
              NDArray loss = loss(kernels.with(precision), step);
              Torch.backward(loss);
              return loss;
            });
        parameters
            .all()
            .forEach(p -> {
              NDArray gradient = p.value().getGradient();
              gradients.put(p.name(), gradient.toFloatArray());
              kernels.exec("zero", (Object) new NDArray[] {gradient});
            });
      }
      return gradients;
    }
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void givesTheGradientsOfTheUncutGraph(Precision precision) {
    var model = new Model();
    Map<String, float[]> uncut = model.gradients(false, precision);
    assertThat(runs).isEqualTo(4);
    Map<String, float[]> cut = model.gradients(true, precision);
    assertThat(runs).as("once more with a graph").isEqualTo(4 + 8);
    cut.forEach((name, gradient) -> assertClose(gradient, uncut.get(name), TOLERANCE));
    assertThat(cut.get("start")).as("reached through every cut").doesNotContain(0f);
  }

  @Test
  void keepsNoGraphInsideASegmentAndNoTensorOfItsSecondRun() {
    var model = new Model();
    try (NDManager step = root.newSubManager()) {
      new ActivationCheckpoints(true)
          .during(() -> {
            NDArray loss = model.loss(kernels, step);
            int before = ((BaseNDManager) step).getManagedArrays().size();
            Torch.backward(loss);
            assertThat(((BaseNDManager) step).getManagedArrays()).hasSize(before);
            return loss;
          });
    }
  }

  @Test
  void aFrozenModelBehindALearntHeadGetsNoGradient() {
    var model = new Model();
    model.parameters.freeze();
    NDArray head = model.parameters.ones("head", 16);
    try (NDManager step = root.newSubManager()) {
      new ActivationCheckpoints(true)
          .during(() -> {
            NDArray loss = model.loss(kernels, step).mul(head).sum();
            Torch.backward(loss);
            return loss;
          });
    }
    assertThat(head.getGradient().abs().sum().getFloat()).isPositive();
  }

  @Test
  void aBackwardPassLeavesForLaterWhatItDoesNotReach() {
    NDArray a = Parameters.create(kernels, root, 1).weight("a", Init.constant(2), 1);
    NDArray b = Parameters.create(kernels, root, 1).weight("b", Init.constant(3), 1);
    new ActivationCheckpoints(true)
        .during(() -> {
          NDArray x = ActivationCheckpoints.segment(kernels, a, y -> y.mul(y));
          NDArray square = ActivationCheckpoints.segment(kernels, b, y -> y.mul(y));
          NDArray z = ActivationCheckpoints.segment(kernels, square, y -> y.mul(y));
          Torch.backward(x.sum());
          assertThat(a.getGradient().toFloatArray()).containsExactly(4f);
          assertThat(b.getGradient().toFloatArray()).containsExactly(0f);
          Torch.backward(z.sum());
          return z;
        });
    assertThat(a.getGradient().toFloatArray()).containsExactly(4f);
    assertThat(b.getGradient().toFloatArray()).containsExactly(108f);
  }
}
