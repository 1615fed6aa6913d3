package io.polysight.nn.optimizer;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import java.util.Map;

/**
 * Gradient descent with Nesterov's momentum (Sutskever et al. 2013, as PyTorch writes it): g += λ
 * θ, b = μ b + g, θ -= η (g + μ b). The decay λ applies to the parameters marked as decayed only.
 */
public final class Sgd implements Optimizer {
  private final Config config;
  private final Kernels kernels;
  private final Slots slots;

  /**
   * @param momentum μ
   * @param clipNorm the global gradient norm that steps are scaled down to; infinite for none
   */
  public record Config(double momentum, double weightDecay, double clipNorm) {
    public Config {
      Constants.share("momentum", momentum);
      Constants.check(1, weightDecay, clipNorm);
    }

    /** An optimizer of the parameters that are trainable now. */
    public Sgd build(Kernels kernels, Parameters parameters) {
      return new Sgd(this, kernels, parameters);
    }
  }

  private Sgd(Config config, Kernels kernels, Parameters parameters) {
    this.config = config;
    this.kernels = kernels;
    this.slots = new Slots(kernels, parameters.trainable(), "momentum_buffer");
  }

  @Override
  public double step(String task, double learningRate) {
    double norm = slots.clip(config.clipNorm);
    slots.update(group ->
        kernels.exec(
            "sgd",
            group.p(),
            group.g(),
            group.kept()[0],
            learningRate,
            config.momentum,
            group.decays() ? config.weightDecay : 0.0));
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
