package io.polysight.nn.optimizer;

import static io.polysight.nn.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.Init;
import io.polysight.nn.Parameters;
import io.polysight.nn.Torch;
import io.polysight.nn.TorchTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MtAdamWTest extends TorchTest {
  private static final MtAdamW.Config CONFIG = new MtAdamW.Config(0.9, 0.95, 1e-8, 0, 20);
  private static final Map<String, TaskShare> TASKS =
      Map.of("often", new TaskShare(0.75, 1), "rare", new TaskShare(0.25, 2));

  private Parameters tree() {
    Parameters p = Parameters.create(kernels, root, 1);
    p.weight("w", Init.constant(0), 2);
    return p;
  }

  private void gradient(Parameters p, float... g) {
    NDArray w = p.all().getFirst().value();
    Torch.backward(w.mul(tensor(g, g.length)).sum());
  }

  private static float[] tensor(Optimizer optimizer, String name) {
    return optimizer.state().get(name).toFloatArray();
  }

  @Test
  void takesInTheNormalisedGradientWithTheInverseOfTheTasksShare() {
    // |(3, 4)| = 5; r = 1 / 0.25 / 2 tasks = 2; ω = 2: g = (1.2, 1.6), m = 0.1 · 2 · g,
    // v = 0.05 · 2 · g²; after the correction m̂ = 2 g, v̂ = 2 g², so each moves by √2 · rate.
    Parameters p = tree();
    MtAdamW optimizer = CONFIG.build(kernels, p, TASKS);
    gradient(p, 3, 4);
    assertThat(optimizer.step("rare", 0.01)).isCloseTo(5, within(1e-5));
    assertClose(tensor(optimizer, "exp_avg.w"), new float[] {0.24f, 0.32f}, 1e-6f);
    assertClose(tensor(optimizer, "exp_avg_sq.w"), new float[] {0.144f, 0.256f}, 1e-6f);
    float moved = (float) (-0.01 * Math.sqrt(2));
    assertClose(p.all().getFirst().value(), new float[] {moved, moved}, 1e-6f);
  }

  @Test
  void isBlindToTheScaleOfTheLoss() {
    Parameters one = tree();
    Parameters other = tree();
    MtAdamW first = CONFIG.build(kernels, one, TASKS);
    MtAdamW second = CONFIG.build(kernels, other, TASKS);
    for (int i = 1; i < 5; i++) {
      gradient(one, i, -1);
      gradient(other, 100 * i, -100);
      String task = i % 2 == 0 ? "rare" : "often";
      first.step(task, 0.1);
      second.step(task, 0.1);
    }
    assertClose(one.all().getFirst().value(), other.all().getFirst().value().toFloatArray(), 1e-5f);
  }

  @Test
  void equalsAdamWForASingleTaskWhoseGradientsHaveNormOne() {
    Parameters one = tree();
    Parameters other = tree();
    MtAdamW mt = CONFIG.build(kernels, one, Map.of("all", new TaskShare(1, 1)));
    AdamW plain =
        new AdamW.Config(0.9, 0.95, 1e-8, 0, Double.POSITIVE_INFINITY).build(kernels, other);
    for (float[] g : new float[][] {{0.6f, 0.8f}, {-1, 0}, {0.8f, -0.6f}}) {
      gradient(one, g);
      gradient(other, g);
      mt.step("all", 0.1);
      plain.step("all", 0.1);
    }
    assertClose(one.all().getFirst().value(), other.all().getFirst().value().toFloatArray(), 1e-6f);
  }

  @Test
  void letsNoTaskCountForMoreThanTheCap() {
    var config = new MtAdamW.Config(0.9, 0.95, 1e-8, 0, 20);
    assertThat(config.rarity(new TaskShare(0.001, 1), 4)).isEqualTo(5);
    assertThat(config.rarity(new TaskShare(0.1, 1), 4)).isEqualTo(2.5);
  }

  @Test
  void leavesParametersAloneWhenNoGradientReachesAny() {
    Parameters p = tree();
    MtAdamW optimizer = CONFIG.build(kernels, p, TASKS);
    gradient(p, 0, 0);
    optimizer.step("rare", 0.1);
    assertThat(p.all().getFirst().value().toFloatArray()).containsExactly(0, 0);
  }

  @Test
  void refusesATaskWithoutAShare() {
    MtAdamW optimizer = CONFIG.build(kernels, tree(), TASKS);
    assertThatThrownBy(() -> optimizer.step("other", 0.1))
        .hasMessageContaining("task 'other' has no share");
  }
}
