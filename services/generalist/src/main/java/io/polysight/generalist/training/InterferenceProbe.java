package io.polysight.generalist.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.generalist.mixture.Mixture;
import io.polysight.generalist.model.Variation;
import io.polysight.generalist.replica.ReplicaThreads;
import io.polysight.generalist.sampling.TaskTurns.Turn;
import io.polysight.nn.Kernels;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures {@link Interference} beside a run, without a trace in it: it draws batches of its own
 * and leaves the gradients at zero, as it found them. A measurement costs one forward and backward
 * pass of each task, and holds one copy of the gradients for each.
 */
final class InterferenceProbe {
  private static final String APART = "generalist_apart";
  private static final String NORM = "global_norm";
  private static final String ZERO = "zero";

  /** |x a - y b| over all tensors, float32 scalar. */
  static final String SOURCE =
      """
      def generalist_apart(self, a: List[Tensor], b: List[Tensor], x: float, y: float) -> Tensor:
        d = torch._foreach_mul(a, x)
        torch._foreach_add_(d, torch._foreach_mul(b, torch.neg(y)))
        return torch.linalg_vector_norm(torch.stack(torch._foreach_norm(d)))
      """;

  private final NDManager root;
  private final Kernels kernels;
  private final ReplicaThreads replicas;
  private final Mixture mixture;
  private final BatchStream batches;
  private final int[] batchSizes;
  private final long seed;

  /**
   * @param batchSizes of each task
   */
  InterferenceProbe(
      NDManager root,
      Kernels kernels,
      ReplicaThreads replicas,
      Mixture mixture,
      BatchStream batches,
      int[] batchSizes,
      long seed) {
    this.root = root;
    this.kernels = kernels;
    this.replicas = replicas;
    this.mixture = mixture;
    this.batches = batches;
    this.batchSizes = batchSizes;
    this.seed = seed;
  }

  /**
   * @param step updates done; the gradients are zero
   */
  Interference measure(long step) throws IOException {
    try (NDManager scope = root.newSubManager()) {
      List<NDArray[]> gradients = new ArrayList<>();
      for (int task = 0; task < batchSizes.length; task++) {
        gradients.add(gradient(task, step, scope));
      }
      return new Interference(step, pairs(gradients, scope));
    }
  }

  private NDArray[] gradient(int task, long step, NDManager scope) throws IOException {
    var turn = new Turn(step, task, step * batchSizes[task], 1);
    BatchStream.TurnBatch probe = batches.aside(turn);
    NDArray[] sum = replicas.gradients();
    try {
      replicas.step(Variation.of(seed, step), team -> probe.batch().accumulate(team, 1));
      NDArray[] kept = new NDArray[sum.length];
      for (int i = 0; i < sum.length; i++) {
        kept[i] = sum[i].duplicate();
        kept[i].attach(scope);
      }
      return kept;
    } finally {
      kernels.exec(ZERO, (Object) sum);
    }
  }

  private List<Interference.Pair> pairs(List<NDArray[]> gradients, NDManager scope) {
    List<Interference.Pair> pairs = new ArrayList<>();
    double[] norms =
        gradients.stream()
            .mapToDouble(one -> kernels.call(scope, NORM, (Object) one).getFloat())
            .toArray();
    for (int i = 0; i < norms.length; i++) {
      for (int j = i + 1; j < norms.length; j++) {
        if (norms[i] > 0 && norms[j] > 0) {
          // Of unit vectors: |a - b|² = 2 - 2 cos. A dot product of long ones would lose digits.
          double apart =
              kernels
                  .call(
                      scope, APART, gradients.get(i), gradients.get(j), 1 / norms[i], 1 / norms[j])
                  .getFloat();
          pairs.add(new Interference.Pair(name(i), name(j), 1 - apart * apart / 2));
        }
      }
    }
    return pairs;
  }

  private String name(int task) {
    return mixture.tasks().get(task).name();
  }
}
