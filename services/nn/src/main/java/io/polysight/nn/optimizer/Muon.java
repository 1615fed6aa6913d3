package io.polysight.nn.optimizer;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import io.polysight.nn.Torch;
import java.util.List;
import java.util.Map;

/**
 * Muon (Jordan et al., 2024; kellerjordan.github.io/posts/muon) for matrices, {@link AdamW} for all
 * else. The decayed parameters are the matrices; filters [out, in, k, k] count as [out, in k k].
 *
 * <pre>
 * B = μ B + (1 - μ) g,   u = (1 - μ) g + μ B               Nesterov
 * x = u / |u|,  five times  x = a x + (b x xᵀ + c (x xᵀ)²) x,   a, b, c = 3.4445, -4.775, 2.0315
 * θ -= η λ θ,   θ -= 0.2 √max(out, in) η x
 * </pre>
 *
 * <p>x has singular values of about one, so every direction of a matrix is learnt at one pace, also
 * those that rare gradients point to. The factor 0.2 √max gives an update the length of AdamW's
 * (Liu et al., 2025, "Muon is scalable for LLM training", equation 4), so that one rate serves
 * both. The published program iterates in bfloat16; here it is float32.
 */
public final class Muon implements Optimizer {
  private final Config config;
  private final Kernels kernels;
  private final int threads;
  private final Slots slots;

  /**
   * @param momentum μ
   * @param others constants of the parameters that are no matrices, whose decay and clipping are
   *     those of all
   */
  public record Config(double momentum, AdamW.Config others) {
    public Config {
      Constants.share("momentum", momentum);
    }

    /**
     * An optimizer of the parameters that are trainable now.
     *
     * @param threads that share the matrices; how many changes nothing but the time
     */
    public Muon build(Kernels kernels, Parameters parameters, int threads) {
      return new Muon(this, kernels, parameters, threads);
    }
  }

  private Muon(Config config, Kernels kernels, Parameters parameters, int threads) {
    this.config = config;
    this.threads = threads;
    this.kernels = kernels;
    this.slots =
        new Slots(
            kernels,
            parameters.trainable(),
            List.of("momentum_buffer"),
            List.of("exp_avg", "exp_avg_sq"));
  }

  @Override
  public double step(String task, double learningRate) {
    AdamW.Config others = config.others;
    double norm = slots.clip(others.clipNorm());
    slots.update(group -> {
      if (group.decays()) {
        update(Matrices.of(group), learningRate);
      } else {
        AdamW.update(kernels, others, slots, group, learningRate);
      }
    });
    return norm;
  }

  private void update(Matrices all, double learningRate) {
    Thread caller = Thread.currentThread();
    all.shared(threads).parallelStream()
        .forEach(some -> {
          if (Thread.currentThread() != caller) {
            Torch.inference(); // a fresh thread takes all cores
          }
          kernels.exec(
              "muon",
              some.p(),
              some.g(),
              some.momentum(),
              learningRate,
              config.momentum,
              config.others.weightDecay());
        });
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
