package io.polysight.nn.layer;

import static io.polysight.nn.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.GradientCheck;
import io.polysight.nn.Npy;
import io.polysight.nn.Parameters;
import io.polysight.nn.Torch;
import io.polysight.nn.TorchTest;
import io.polysight.testing.ReferenceData;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DeformableAttentionTest extends TorchTest {
  private static final long[] SIZES = {6, 8, 3, 4, 2, 2};

  private NDArray in(Path folder, String name) {
    NDArray array = Npy.read(folder.resolve("inputs/" + name + ".npy")).upload(kernels, root);
    array.setRequiresGradient(true);
    return array;
  }

  private static float[] out(Path folder, String name) {
    return Npy.read(folder.resolve("outputs/" + name + ".npy")).floats();
  }

  @Test
  void samplingAndItsGradientsEqualTheReference() {
    Path folder = ReferenceData.path("parity/numerics-attention");
    NDArray value = in(folder, "value");
    NDArray locations = in(folder, "locations");
    NDArray weights = in(folder, "weights");
    NDArray seen = kernels.call(root, "deformable_sample", value, SIZES, locations, weights);
    assertClose(seen, out(folder, "deformable"), 1e-5f);
    float[] line = new float[(int) seen.size()];
    for (int i = 0; i < line.length; i++) {
      line[i] = -1 + 2f * i / (line.length - 1);
    }
    Torch.backward(seen.mul(tensor(line, seen.getShape().getShape())).sum());
    assertClose(value.getGradient(), out(folder, "deformable_grad_value"), 1e-5f);
    assertClose(locations.getGradient(), out(folder, "deformable_grad_locations"), 2e-5f);
    assertClose(weights.getGradient(), out(folder, "deformable_grad_weights"), 1e-5f);
  }

  @Test
  void headsStartInDirectionsOfTheirOwnOnTheEdgeOfTheBox() {
    NDArray boxes = tensor(new float[] {0.5f, 0.5f, 0.2f, 0.4f}, 1, 1, 4);
    Parameters parameters = Parameters.create(kernels, root, 1);
    DeformableAttention attention = new DeformableAttention.Config(8, 4, 1, 2).build(parameters);
    NDArray offsets = attention.offsets().forward(kernels, random("q", 1, 1, 8));
    NDArray places = kernels.call(root, "deformable_around", boxes, offsets, 4, 1, 2);
    // right, down, left, up; the first point half way, the second on the edge
    assertClose(
        places,
        new float[] {
          0.55f, 0.5f, 0.6f, 0.5f, 0.5f, 0.6f, 0.5f, 0.7f, 0.45f, 0.5f, 0.4f, 0.5f, 0.5f, 0.4f,
          0.5f, 0.3f
        },
        1e-5f);
  }

  @Test
  void placesAndSharesHaveTheRightGradients() {
    new GradientCheck(
            kernels, root, (m, in) -> kernels.call(m, "deformable_around", in[0], in[1], 2, 2, 2))
        .agreesFor(random("boxes", 1, 2, 4), random("offsets", 1, 2, 16));
    new GradientCheck(
            kernels, root, (m, in) -> kernels.call(m, "deformable_weights", in[0], 2, 2, 2))
        .agreesFor(random("logits", 1, 2, 8));
  }

  @Test
  void everyParameterLearnsFromTheStart() {
    Parameters parameters = Parameters.create(kernels, root, 2);
    DeformableAttention attention = new DeformableAttention.Config(8, 2, 2, 2).build(parameters);
    NDArray boxes = tensor(new float[] {0.41f, 0.52f, 0.31f, 0.42f}, 1, 1, 4);
    NDArray seen =
        attention.forward(
            kernels, random("queries", 1, 1, 8), boxes, random("memory", 1, 16, 8), 4, 3, 2, 2);
    assertThat(seen.getShape().getShape()).containsExactly(1, 1, 8);
    Torch.backward(seen.sum());
    parameters
        .all()
        .forEach(p ->
            assertThat(p.value().getGradient().norm().getFloat())
                .describedAs(p.name())
                .isGreaterThan(0));
  }

  @Test
  void refusesSizesOfAnotherNumberOfLevels() {
    DeformableAttention attention =
        new DeformableAttention.Config(8, 2, 2, 2).build(Parameters.create(kernels, root, 2));
    NDArray x = random("x", 1, 16, 8);
    NDArray boxes = random("boxes", 1, 16, 4);
    assertThatThrownBy(() -> attention.forward(kernels, x, boxes, x, 4, 4))
        .hasMessageContaining("2 sizes for 2 levels");
  }
}
