package io.polysight.nn.optimizer;

import static io.polysight.nn.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import io.polysight.nn.Init;
import io.polysight.nn.Parameter;
import io.polysight.nn.Parameters;
import io.polysight.nn.Torch;
import io.polysight.nn.TorchTest;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MuonTest extends TorchTest {
  private static final AdamW.Config OTHERS =
      new AdamW.Config(0.9, 0.95, 1e-8, 0.1, Double.POSITIVE_INFINITY);

  private void step(Muon muon, NDArray parameter, float[] gradient, double rate) {
    try (NDManager scope = root.newSubManager()) {
      NDArray g = kernels.upload(scope, gradient, parameter.getShape().getShape());
      Torch.backward(g.mul(parameter).sum());
      muon.step("task", rate);
    }
  }

  /**
   * A gradient of rank one, whatever its length, moves by the polynomial of its one singular value.
   */
  @Test
  void movesAMatrixByTheOrthogonalizedGradientWhateverItsScale() {
    Parameters p = Parameters.create(kernels, root, 1);
    NDArray w = p.weight("w", Init.constant(1), 2, 3);
    Muon muon = new Muon.Config(0.95, OTHERS).build(kernels, p, 1);
    float[] gradient = {300, 0, 0, 0, 0, 0};
    step(muon, w, gradient, 0.1);
    double x = 1;
    for (int i = 0; i < 5; i++) {
      x = 3.4445 * x - 4.775 * Math.pow(x, 3) + 2.0315 * Math.pow(x, 5);
    }
    float rest = 1 - 0.1f * 0.1f;
    float moved = (float) (rest - 0.1 * 0.2 * Math.sqrt(3) * x);
    assertClose(w, new float[] {moved, rest, rest, rest, rest, rest}, 1e-6f);
  }

  /** Parameters after each of three steps of torch.optim.Muon 2.13, which iterates in bfloat16. */
  @Test
  void followsPyTorchsWithinTheRoundingOfItsIterations() {
    float[][] gradients = {
      {1, 2, -1, 0.5f, -3, 2, 4, 1, 0, -2, 1, 1},
      {-1, 0.5f, 3, 2, 2, -1, 1, -4, 0.5f, 0, 1, -2},
      {3, -1, 1, 1, 0.5f, -2, -0.5f, 2, 1, 1, 1, 4}
    };
    float[][] expected = {
      {
        0.9814f, -1.9983f, 0.503f, -0.0053f, 1.0148f, 2.9486f, 1.9441f, 1.9685f, -0.9961f, -0.9723f,
        0.4792f, 0.9686f
      },
      {
        0.9743f, -1.9937f, 0.4638f, -0.0431f, 0.9831f, 2.9228f, 1.9017f, 1.9818f, -0.9918f,
        -0.9584f, 0.4586f, 0.9795f
      },
      {
        0.941f, -1.9585f, 0.4344f, -0.0584f, 0.9517f, 2.9141f, 1.8687f, 1.9533f, -0.992f, -0.9521f,
        0.4236f, 0.9452f
      }
    };
    Parameters p = Parameters.create(kernels, root, 1);
    NDArray w = p.weight("w", Init.constant(0), 4, 3);
    float[] start = {1, -2, 0.5f, 0, 1, 3, 2, 2, -1, -1, 0.5f, 1};
    p.load(Map.of("w", kernels.upload(root, start, 4, 3)));
    Muon muon = new Muon.Config(0.95, OTHERS).build(kernels, p, 1);
    for (int i = 0; i < gradients.length; i++) {
      step(muon, w, gradients[i], 0.1);
      assertClose(w, expected[i], 1e-3f * (i + 1));
    }
  }

  @Test
  void seesFiltersAsMatrices() {
    Parameters p = Parameters.create(kernels, root, 1);
    NDArray filters = p.weight("conv", Init.constant(0), 4, 1, 1, 2);
    NDArray matrix = p.weight("w", Init.constant(0), 4, 2);
    Muon muon = new Muon.Config(0.95, OTHERS).build(kernels, p, 1);
    float[] gradient = {1, 2, -3, 4, 0.5f, -6, 7, 8};
    try (NDManager scope = root.newSubManager()) {
      for (Parameter parameter : p.all()) {
        NDArray g = kernels.upload(scope, gradient, parameter.value().getShape().getShape());
        Torch.backward(g.mul(parameter.value()).sum());
      }
      muon.step("task", 0.01);
    }
    assertClose(filters, matrix.toFloatArray(), 1e-7f);
  }

  @Test
  void movesMatricesAlikeOnAnyNumberOfThreads() {
    assertClose(movedBy(3), movedBy(1).toFloatArray(), 0);
  }

  private NDArray movedBy(int threads) {
    Parameters p = Parameters.create(kernels, root, 1);
    for (int i = 0; i < 5; i++) {
      p.weight("w" + i, Init.normal(1), 4 + i, 6);
    }
    Muon muon = new Muon.Config(0.95, OTHERS).build(kernels, p, threads);
    try (NDManager scope = root.newSubManager()) {
      for (Parameter parameter : p.all()) {
        Torch.backward(parameter.value().mul(parameter.value()).sum());
      }
      muon.step("task", 0.01);
    }
    NDArray[] flat = p.all().stream().map(w -> w.value().flatten()).toArray(NDArray[]::new);
    return NDArrays.concat(new NDList(flat));
  }

  @Test
  void leavesAllElseToAdamW() {
    Parameters p = Parameters.create(kernels, root, 1);
    NDArray bias = p.zeros("b", 3);
    Muon muon = new Muon.Config(0.95, OTHERS).build(kernels, p, 1);
    step(muon, bias, new float[] {5, -0.01f, 100}, 0.1);
    assertClose(bias, new float[] {-0.1f, 0.1f, -0.1f}, 1e-6f);
    assertThat(muon.state().keySet())
        .containsExactlyInAnyOrder("step", "exp_avg.b", "exp_avg_sq.b");
    assertThat(muon.state().get("step").getFloat()).isEqualTo(1, Offset.offset(0f));
  }
}
