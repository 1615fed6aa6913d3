package io.polysight.nn.optimizer;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import java.util.Map;

/**
 * AdamW for steps that belong to one task each (Uni-Perceiver v2, Li et al., 2023, section 3.4,
 * "task-balanced gradient normalisation"). For a step of task k, drawn with probability s_k:
 *
 * <pre>
 * g = ω_k ∇ / |∇|                      |∇| over all trainable parameters
 * m = β1 m + (1 - β1) r_k g,           r_k = min(1 / s_k, cap) / K
 * v = β2 v + (1 - β2) r_k g²
 * θ -= η λ θ,  θ -= η m̂ / (√v̂ + ε)     bias correction and decay as in AdamW
 * </pre>
 *
 * <p>So the expected first moment is Σ ω_k ∇_k / |∇_k| / K: how often a task is drawn and how large
 * its loss is no longer decide how much it moves the parameters. The published rule has no 1/K;
 * with it a step is as long as AdamW's. Gradients are not clipped besides: their norm is ω_k. Their
 * natural decay is gone with it, so the learning rate must fall.
 */
public final class MtAdamW implements Optimizer {
  private final Config config;
  private final Kernels kernels;
  private final Slots slots;
  private final Map<String, TaskShare> tasks;

  /**
   * @param rarityCap the most that 1/s_k may be: a rare task would make the moments jump
   */
  public record Config(
      double beta1, double beta2, double epsilon, double weightDecay, double rarityCap) {
    public Config {
      Constants.share("beta1", beta1);
      Constants.share("beta2", beta2);
      Constants.check(epsilon, weightDecay, 1);
      if (!(rarityCap >= 1)) {
        throw new IllegalArgumentException("rarityCap is " + rarityCap + "; it is at least 1");
      }
    }

    /**
     * An optimizer of the parameters that are trainable now.
     *
     * @param tasks every task that steps may name
     */
    public MtAdamW build(Kernels kernels, Parameters parameters, Map<String, TaskShare> tasks) {
      return new MtAdamW(this, kernels, parameters, tasks);
    }

    double rarity(TaskShare task, int tasks) {
      return Math.min(1 / task.ratio(), rarityCap) / tasks;
    }
  }

  private MtAdamW(
      Config config, Kernels kernels, Parameters parameters, Map<String, TaskShare> tasks) {
    this.config = config;
    this.kernels = kernels;
    this.tasks = Map.copyOf(tasks);
    this.slots = new Slots(kernels, parameters.trainable(), "exp_avg", "exp_avg_sq");
  }

  @Override
  public double step(String task, double learningRate) {
    TaskShare share = tasks.get(task);
    if (share == null) {
      throw new IllegalArgumentException(
          "task '" + task + "' has no share; known are " + tasks.keySet());
    }
    double norm = slots.clip(Double.POSITIVE_INFINITY);
    double scale = norm > 0 ? share.weight() / norm : 0;
    double rarity = config.rarity(share, tasks.size());
    long step = slots.steps() + 1;
    slots.update(group ->
        kernels.exec(
            "mt_adamw",
            group.p(),
            group.g(),
            group.kept()[0],
            group.kept()[1],
            scale,
            new double[] {config.beta1, (1 - config.beta1) * rarity},
            new double[] {config.beta2, (1 - config.beta2) * rarity},
            learningRate / (1 - Math.pow(config.beta1, step)),
            Math.sqrt(1 - Math.pow(config.beta2, step)),
            config.epsilon,
            learningRate * (group.decays() ? config.weightDecay : 0)));
    return norm;
  }

  @Override
  public Map<String, NDArray> state() {
    return slots.state();
  }

  @Override
  public void restore(Map<String, NDArray> saved) {
    slots.restore(saved);
  }
}
