package io.polysight.nn.optimizer;

import static io.polysight.nn.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.nn.Init;
import io.polysight.nn.Npy;
import io.polysight.nn.Parameter;
import io.polysight.nn.Parameters;
import io.polysight.nn.Torch;
import io.polysight.nn.TorchTest;
import io.polysight.testing.ReferenceData;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Update rules against fifty steps of torch.optim on the same gradients, with norm clipping, a
 * warm-up cosine schedule, and decay on weights only.
 */
class TrajectoryTest extends TorchTest {
  private final Path optim = ReferenceData.path("parity/numerics-optim");

  @Test
  void adamWFollowsPyTorchs() {
    follows(p -> new AdamW.Config(0.9, 0.999, 1e-8, 0.1, 1.0).build(kernels, p), "adamw");
  }

  @Test
  void adamWithTheDecayInTheGradientFollowsPyTorchs() {
    follows(p -> new AdamW.Config(0.9, 0.999, 1e-8, 0.1, 1.0).adam(kernels, p), "adam_l2");
  }

  @Test
  void nesterovsMomentumFollowsPyTorchs() {
    follows(p -> new Sgd.Config(0.9, 0.1, 2.0).build(kernels, p), "sgd_nesterov");
  }

  private void follows(Function<Parameters, Optimizer> rule, String name) {
    Path run = optim.resolve("outputs/" + name);
    Parameters p = start();
    Optimizer optimizer = rule.apply(p);
    float[] rates = Npy.read(run.resolve("lrs.npy")).floats();
    float[] norms = Npy.read(run.resolve("gradient_norms.npy")).floats();
    for (int i = 0; i < norms.length; i++) {
      try (NDManager scope = root.newSubManager()) {
        for (Parameter parameter : p.all()) {
          addGradient(scope, parameter.value(), slice(run, "gradients", parameter.name(), i));
        }
        double norm = optimizer.step("regression", rates[i]);
        assertThat((float) norm).isCloseTo(norms[i], Offset.offset(1e-4f * norms[i]));
      }
      for (Parameter parameter : p.all()) {
        assertClose(parameter.value(), slice(run, "params", parameter.name(), i + 1), 1e-5f);
      }
    }
  }

  private Parameters start() {
    Parameters p = Parameters.create(kernels, root, 1);
    Map<String, NDArray> start = new HashMap<>();
    for (String name : List.of("w1", "b1", "w2", "b2")) {
      Npy init = Npy.read(optim.resolve("inputs/init_" + name + ".npy"));
      start.put(name, init.upload(kernels, root));
      if (name.startsWith("w")) {
        p.weight(name, Init.constant(0), init.shape());
      } else {
        p.zeros(name, init.shape());
      }
    }
    p.load(start);
    return p;
  }

  /** Adds to the gradients: the loss is sum(parameter * wanted gradient). */
  private void addGradient(NDManager scope, NDArray parameter, float[] gradient) {
    NDArray g = kernels.upload(scope, gradient, parameter.getShape().getShape());
    Torch.backward(g.mul(parameter).sum());
  }

  private static float[] slice(Path run, String kind, String name, int index) {
    Npy all = Npy.read(run.resolve(kind + "/" + name + ".npy"));
    float[] values = all.floats();
    int size = values.length / (int) all.shape()[0];
    return Arrays.copyOfRange(values, index * size, (index + 1) * size);
  }
}
