package io.polysight.nn.optimizer;

import static io.polysight.nn.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.nn.Init;
import io.polysight.nn.Parameters;
import io.polysight.nn.Torch;
import io.polysight.nn.TorchTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdamWTest extends TorchTest {
  private static final AdamW.Config USUAL = AdamW.Config.USUAL;

  @Test
  void goesOnToTheSameBytesFromASavedState() {
    float[] uninterrupted = train(null);
    float[] resumed = train(3);
    assertThat(resumed).containsExactly(uninterrupted);
  }

  /** Ten steps; with {@code stop} the parameters and state move to a new tree after that step. */
  private float[] train(Integer stop) {
    Parameters p = tree();
    AdamW optimizer = USUAL.build(kernels, p);
    for (int i = 0; i < 10; i++) {
      try (NDManager scope = root.newSubManager()) {
        if (stop != null && i == stop) {
          Parameters fresh = tree();
          fresh.load(p.snapshot(scope));
          AdamW other = USUAL.build(kernels, fresh);
          other.restore(optimizer.state());
          p = fresh;
          optimizer = other;
        }
        NDArray w = p.all().getFirst().value();
        Torch.backward(w.mul(w).mul(i + 1).sum());
        optimizer.step("toy", 0.1 / (i + 1));
      }
    }
    return p.all().getFirst().value().toFloatArray();
  }

  private Parameters tree() {
    Parameters p = Parameters.create(kernels, root, 3);
    p.weight("w", Init.normal(1), 4, 3);
    return p;
  }

  @Test
  void leavesFrozenParametersBitIdenticalAndDecaysOnlyWeights() {
    Parameters p = Parameters.create(kernels, root, 1);
    NDArray frozen = p.at("tower").weight("w", Init.normal(1), 5);
    NDArray bias = p.zeros("bias", 2);
    NDArray weight = p.weight("weight", Init.constant(1), 2);
    p.at("tower").freeze();
    float[] before = frozen.toFloatArray();
    AdamW optimizer = new AdamW.Config(0.9, 0.999, 1e-8, 0.5, 1).build(kernels, p);
    optimizer.step("none", 0.1); // all gradients are zero, so only the decay moves anything
    assertThat(frozen.toFloatArray()).containsExactly(before);
    assertThat(bias.toFloatArray()).containsExactly(0, 0);
    assertClose(weight, new float[] {0.95f, 0.95f}, 1e-6f);
  }

  @Test
  void namesEveryTensorOfAStateThatDoesNotFit() {
    AdamW optimizer = USUAL.build(kernels, tree());
    Map<String, NDArray> state = new HashMap<>(optimizer.state());
    state.remove("step");
    state.put("exp_avg.w", random("x", 2, 2));
    state.put("exp_avg.v", random("x", 1));
    assertThatThrownBy(() -> optimizer.restore(state))
        .hasMessageContaining("missing step ()")
        .hasMessageContaining("exp_avg.w has shape (2, 2), needed (4, 3)")
        .hasMessageContaining("unknown exp_avg.v");
  }
}
