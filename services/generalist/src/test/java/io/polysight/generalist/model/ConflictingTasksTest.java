package io.polysight.generalist.model;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.nn.Init;
import io.polysight.nn.Kernels;
import io.polysight.nn.NamedRandom;
import io.polysight.nn.Parameters;
import io.polysight.nn.Torch;
import io.polysight.nn.optimizer.AdamW;
import io.polysight.nn.optimizer.Schedule;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Four tasks that want different answers to the same inputs, y = tanh(x U_k) T_k, and one
 * feed-forward layer of ten hidden units for all (dense), two of four experts mixed per task, or
 * one layer each (single). The input names the task, so that dense can tell them apart.
 */
class ConflictingTasksTest {
  private static final int TASKS = 4;
  private static final int IN = 16;
  private static final int OUT = 4;
  private static final int BATCH = 64;
  private static final int STEPS = 800;
  private static final BlockConfig SIZES = new BlockConfig(IN + TASKS, 2, 10);

  /** The error of each task, [tasks]: mean square over the variance of the target. */
  private static final String KERNEL =
      """
      def toy_error(self, x: Tensor, p: List[Tensor], u: Tensor, t: Tensor) -> Tensor:
        tasks = torch.size(u, 0)
        y = torch.matmul(torch.tanh(torch.matmul(x, u)), t)
        names = torch.expand(torch.unsqueeze(torch.eye(tasks), 1), [-1, torch.size(x, 0), -1])
        x1 = torch.cat([torch.expand(torch.unsqueeze(x, 0), [tasks, -1, -1]), names], 2)
        h = torch.gelu((self).toy_linear(x1, p, 0))
        a = torch.narrow((self).toy_linear(h, p, 2), 2, 0, torch.size(y, 2))
        return torch.div(torch.mean(torch.square(torch.sub(a, y)), [1, 2]), torch.var(y, [1, 2]))
      def toy_linear(self, x: Tensor, p: List[Tensor], at: int) -> Tensor:
        w = annotate(List[Tensor], [])
        b = annotate(List[Tensor], [])
        for i in range(torch.floordiv(torch.len(p), 4)):
          _0 = torch.append(w, p[torch.add(torch.mul(4, i), at)])
          _1 = torch.append(b, p[torch.add(torch.mul(4, i), torch.add(at, 1))])
        return torch.baddbmm(torch.unsqueeze(torch.stack(b), 1), x, torch.transpose(torch.stack(w), 1, 2))
      """;

  /** One way to answer the four tasks. */
  private interface Variant {
    NDArray[] feedForward(NDManager step, int task);
  }

  @Test
  void expertsCloseMostOfTheGapBetweenSharingAndKeepingApart() {
    double[] errors = errors(0);
    double closed = (errors[0] - errors[1]) / (errors[0] - errors[2]);
    assertThat(errors[0]).isGreaterThan(2 * errors[2]);
    assertThat(closed)
        .as("gap closed; errors of dense, experts, single: %s", Arrays.toString(errors))
        .isGreaterThan(0.5);
  }

  /** The mean error of dense, experts and single on fresh inputs. */
  private static double[] errors(long seed) {
    Torch.start(1);
    try (NDManager root = NDManager.newBaseManager()) {
      Kernels kernels = Kernels.open(root, GeneralistKernels.SOURCE, KERNEL);
      Parameters parameters = Parameters.create(kernels, root, seed);
      Variant[] variants = variants(kernels, parameters);
      double deviation = Math.sqrt(1.0 / IN);
      NDArray u = normal(kernels, root, seed, "u", deviation, TASKS, IN, IN);
      NDArray t = normal(kernels, root, seed, "t", deviation, TASKS, IN, OUT);
      AdamW optimizer =
          new AdamW.Config(0.9, 0.999, 1e-8, 0, Double.POSITIVE_INFINITY)
              .build(kernels, parameters);
      Schedule rate = Schedule.linear(4.5 / STEPS, 0, STEPS, 0);
      for (int i = 0; i < STEPS; i++) {
        try (NDManager step = root.newSubManager()) {
          Torch.training();
          NDArray x = normal(kernels, step, seed, "train" + i, 1, BATCH, IN);
          NDArray[] losses = losses(kernels, variants, x, u, t);
          Torch.backward(losses[0].add(losses[1]).add(losses[2]).sum());
          Torch.inference();
          optimizer.step("all", rate.at(i));
        }
      }
      NDArray x = normal(kernels, root, seed, "test", 1, 2000, IN);
      return Arrays.stream(losses(kernels, variants, x, u, t))
          .mapToDouble(losses -> losses.mean().getFloat())
          .toArray();
    }
  }

  private static Variant[] variants(Kernels kernels, Parameters parameters) {
    NDArray[] dense = FeedForward.register(SIZES, parameters.at("dense"));
    Parameters routed = parameters.at("routed");
    NDArray[] own = FeedForward.register(SIZES, routed);
    var config = new ExpertsConfig("attribute", TASKS, 1);
    var experts = new AttributeExperts(config, SIZES, 0, own, routed);
    NDArray[][] single = new NDArray[TASKS][];
    for (int task = 0; task < TASKS; task++) {
      single[task] = FeedForward.register(SIZES, parameters.at("single" + task));
    }
    return new Variant[] {
      (step, task) -> dense,
      (step, task) -> {
        float[] attributes = new float[TokenGroup.ATTRIBUTES];
        attributes[task] = 1;
        return experts.feedForward(kernels, step, attributes, new float[TASKS]);
      },
      (step, task) -> single[task]
    };
  }

  private static NDArray[] losses(
      Kernels kernels, Variant[] variants, NDArray x, NDArray u, NDArray t) {
    NDManager owner = x.getManager();
    return Arrays.stream(variants)
        .map(variant -> {
          NDArray[] weights =
              IntStream.range(0, TASKS)
                  .mapToObj(task -> variant.feedForward(owner, task))
                  .flatMap(Arrays::stream)
                  .toArray(NDArray[]::new);
          return kernels.call(owner, "toy_error", x, weights, u, t);
        })
        .toArray(NDArray[]::new);
  }

  private static NDArray normal(
      Kernels kernels, NDManager owner, long seed, String name, double deviation, long... shape) {
    return kernels.upload(
        owner, Init.normal(deviation).draw(new NamedRandom(seed, name), shape), shape);
  }
}
