package io.polysight.nn.optimizer;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import io.polysight.nn.optimizer.Slots.Group;
import java.util.Map;

/**
 * AdamW (Loshchilov and Hutter 2019, algorithm 2) with libtorch's fused update: θ -= η λ θ, then θ
 * -= η m̂ / (√v̂ + ε). The decay λ applies to the parameters marked as decayed only. {@link #adam}
 * is the form of Kingma and Ba, in which the decay is part of the gradient: g += λ θ.
 */
public final class AdamW implements Optimizer {
  private final Config config;
  private final Kernels kernels;
  private final String kernel;
  private final Slots slots;

  /**
   * @param clipNorm the global gradient norm that steps are scaled down to; infinite for none
   */
  public record Config(
      double beta1, double beta2, double epsilon, double weightDecay, double clipNorm) {
    public static final Config USUAL = new Config(0.9, 0.999, 1e-8, 0.05, 1.0);

    public Config {
      Constants.share("beta1", beta1);
      Constants.share("beta2", beta2);
      Constants.check(epsilon, weightDecay, clipNorm);
    }

    /** An optimizer of the parameters that are trainable now. */
    public AdamW build(Kernels kernels, Parameters parameters) {
      return new AdamW(this, kernels, parameters, "adamw");
    }

    /** As {@link #build}, with the decay as part of the gradient. */
    public AdamW adam(Kernels kernels, Parameters parameters) {
      return new AdamW(this, kernels, parameters, "adam");
    }
  }

  private AdamW(Config config, Kernels kernels, Parameters parameters, String kernel) {
    this.config = config;
    this.kernels = kernels;
    this.kernel = kernel;
    this.slots = new Slots(kernels, parameters.trainable(), "exp_avg", "exp_avg_sq");
  }

  @Override
  public double step(String task, double learningRate) {
    double norm = slots.clip(config.clipNorm);
    slots.update(group -> update(kernel, kernels, config, slots, group, learningRate));
    return norm;
  }

  /** One step of a group of another optimizer that keeps both moments of it. */
  static void update(Kernels kernels, Config config, Slots slots, Group group, double rate) {
    update("adamw", kernels, config, slots, group, rate);
  }

  private static void update(
      String kernel, Kernels kernels, Config config, Slots slots, Group group, double rate) {
    kernels.exec(
        kernel,
        group.p(),
        group.g(),
        group.kept()[0],
        group.kept()[1],
        slots.counters(group),
        rate,
        config.beta1,
        config.beta2,
        config.epsilon,
        group.decays() ? config.weightDecay : 0.0);
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
