package io.polysight.nn.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.nn.Init;
import io.polysight.nn.NamedRandom;
import io.polysight.nn.Parameters;
import io.polysight.nn.Torch;
import io.polysight.nn.TorchTest;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Three regressions on one trunk of 24 units, their losses scaled by 100, 1 and 1, drawn with
 * probability 0.6, 0.2 and 0.2. Each task: teacher tanh(x P) H_k with noise 0.3, P shared.
 */
class BalanceTest extends TorchTest {
  private static final int STEPS = 1500;
  private static final double RATE = 3e-3;
  private static final double[] SCALES = {100, 1, 1};
  private static final double[] SHARES = {0.6, 0.2, 0.2};

  @Override
  protected String extraKernels() {
    return """
    def toy_task(self, x: Tensor, noise: Tensor, p: Tensor, h: Tensor, w: List[Tensor], head: int) -> Tensor:
      y = torch.matmul(torch.tanh(torch.matmul(x, p)), h)
      t = torch.tanh(torch.linear(x, w[0], w[1]))
      a = torch.linear(t, w[torch.add(2, torch.mul(2, head))], w[torch.add(3, torch.mul(2, head))])
      return torch.mean(torch.square(torch.sub(torch.add(y, noise), a)))
    def toy_variance(self, x: Tensor, p: Tensor, h: Tensor) -> Tensor:
      return torch.var(torch.matmul(torch.tanh(torch.matmul(x, p)), h))
    """;
  }

  private enum Way {
    MIXED,
    UNMIXED,
    BALANCED
  }

  @Test
  void balancingHelpsTheTasksThatTheLargeLossDominates() {
    double[] adam = errors(Way.UNMIXED, 0);
    double[] mixed = errors(Way.MIXED, 0);
    double[] balanced = errors(Way.BALANCED, 0);
    String all =
        "unmixed %s, mixed %s, balanced %s"
            .formatted(Arrays.toString(adam), Arrays.toString(mixed), Arrays.toString(balanced));
    assertThat(mean(balanced)).as(all).isLessThan(0.8 * mean(adam)).isLessThan(0.8 * mean(mixed));
    assertThat(balanced[1]).as(all).isLessThan(0.6 * adam[1]);
    assertThat(balanced[2]).as(all).isLessThan(0.6 * adam[2]);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  /** Mean square over variance on clean targets, of each task. */
  private double[] errors(Way way, long seed) {
    try (NDManager run = root.newSubManager()) {
      NDArray p = normal(run, seed, "p", Math.sqrt(1.0 / 32), 32, 16);
      NDArray[] heads = new NDArray[3];
      for (int task = 0; task < 3; task++) {
        heads[task] = normal(run, seed, "h" + task, Math.sqrt(1.0 / 16), 16, 8);
      }
      Parameters parameters = Parameters.create(kernels, run, seed);
      NDArray[] w = student(parameters);
      Optimizer optimizer = optimizer(way, parameters);
      Schedule rate = Schedule.cosine(RATE, 0, STEPS, 0);
      NamedRandom draws = new NamedRandom(seed, "tasks");
      for (int i = 0; i < STEPS; i++) {
        double draw = draws.uniform();
        int drawn = draw < SHARES[0] ? 0 : draw < SHARES[0] + SHARES[1] ? 1 : 2;
        try (NDManager step = run.newSubManager()) {
          for (int task = 0; task < 3; task++) {
            if (way == Way.MIXED || task == drawn) {
              int rows = way == Way.MIXED ? 11 : 32;
              NDArray x = normal(step, seed, "x" + i + "/" + task, 1, rows, 32);
              NDArray noise = normal(step, seed, "n" + i + "/" + task, 0.3, rows, 8);
              NDArray loss = kernels.call(step, "toy_task", x, noise, p, heads[task], w, task);
              double weight = SCALES[task] * (way == Way.MIXED ? SHARES[task] : 1);
              Torch.backward(kernels.times(step, loss, weight));
            }
          }
          optimizer.step(Integer.toString(drawn), rate.at(i));
        }
      }
      double[] errors = new double[3];
      NDArray x = normal(run, seed, "test", 1, 2000, 32);
      NDArray clean = kernels.upload(run, new float[2000 * 8], 2000, 8);
      for (int task = 0; task < 3; task++) {
        errors[task] =
            kernels.call(run, "toy_task", x, clean, p, heads[task], w, task).getFloat()
                / kernels.call(run, "toy_variance", x, p, heads[task]).getFloat();
      }
      return errors;
    }
  }

  private static NDArray[] student(Parameters parameters) {
    NDArray[] w = new NDArray[8];
    w[0] = parameters.weight("trunk", Init.xavierUniform(), 24, 32);
    w[1] = parameters.zeros("trunk_bias", 24);
    for (int task = 0; task < 3; task++) {
      w[2 + 2 * task] = parameters.weight("head" + task, Init.xavierUniform(), 8, 24);
      w[3 + 2 * task] = parameters.zeros("bias" + task, 8);
    }
    return w;
  }

  private Optimizer optimizer(Way way, Parameters parameters) {
    if (way != Way.BALANCED) {
      return new AdamW.Config(0.9, 0.95, 1e-8, 0, Double.POSITIVE_INFINITY)
          .build(kernels, parameters);
    }
    return new MtAdamW.Config(0.9, 0.95, 1e-8, 0, 20)
        .build(
            kernels,
            parameters,
            Map.of(
                "0", new TaskShare(SHARES[0], 1),
                "1", new TaskShare(SHARES[1], 1),
                "2", new TaskShare(SHARES[2], 1)));
  }

  private NDArray normal(NDManager owner, long seed, String name, double deviation, long... shape) {
    return kernels.upload(
        owner, Init.normal(deviation).draw(new NamedRandom(seed, name), shape), shape);
  }
}
