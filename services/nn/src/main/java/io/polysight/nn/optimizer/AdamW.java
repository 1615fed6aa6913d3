package io.polysight.nn.optimizer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameter;
import io.polysight.nn.Parameters;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * AdamW (Loshchilov and Hutter 2019, algorithm 2) with libtorch's fused update: θ -= η λ θ, then θ
 * -= η m̂ / (√v̂ + ε). The decay λ applies to the parameters marked as decayed only.
 */
public final class AdamW implements Optimizer {
  private static final String STEP = "step";

  private final Config config;
  private final Kernels kernels;
  private final Gradients gradients;
  private final NDArray step;
  private final Group decayed;
  private final Group undecayed;
  private final Map<String, NDArray> state = new LinkedHashMap<>();

  /**
   * @param clipNorm the global gradient norm that steps are scaled down to; infinite for none
   */
  public record Config(
      double beta1, double beta2, double epsilon, double weightDecay, double clipNorm) {
    public static final Config USUAL = new Config(0.9, 0.999, 1e-8, 0.05, 1.0);

    public Config {
      share("beta1", beta1);
      share("beta2", beta2);
      if (!(epsilon > 0) || !(weightDecay >= 0) || !(clipNorm > 0)) {
        throw new IllegalArgumentException(
            "epsilon "
                + epsilon
                + " and clipNorm "
                + clipNorm
                + " must be above 0, weightDecay "
                + weightDecay
                + " at least 0");
      }
    }

    private static void share(String name, double value) {
      if (!(value >= 0 && value < 1)) {
        throw new IllegalArgumentException(name + " is " + value + "; it lies in [0, 1)");
      }
    }

    /** An optimizer of the parameters that are trainable now. */
    public AdamW build(Kernels kernels, Parameters parameters) {
      return new AdamW(this, kernels, parameters.trainable());
    }
  }

  /** Parameters with the same decay, and their moments. */
  private record Group(NDArray[] p, NDArray[] g, NDArray[] m, NDArray[] v, NDArray[] s) {}

  private AdamW(Config config, Kernels kernels, List<Parameter> parameters) {
    this.config = config;
    this.kernels = kernels;
    this.gradients = new Gradients(kernels, parameters);
    NDManager owner = gradients.values()[0].getManager();
    this.step = owner.zeros(new Shape());
    state.put(STEP, step);
    this.decayed = group(parameters, owner, true);
    this.undecayed = group(parameters, owner, false);
  }

  private Group group(List<Parameter> parameters, NDManager owner, boolean decays) {
    int[] members =
        IntStream.range(0, parameters.size())
            .filter(i -> parameters.get(i).decayed() == decays)
            .toArray();
    int n = members.length;
    Group group =
        new Group(new NDArray[n], new NDArray[n], new NDArray[n], new NDArray[n], new NDArray[n]);
    for (int i = 0; i < n; i++) {
      Parameter parameter = parameters.get(members[i]);
      group.p[i] = parameter.value();
      group.g[i] = gradients.tensors()[members[i]];
      group.m[i] = owner.zeros(parameter.value().getShape());
      group.v[i] = owner.zeros(parameter.value().getShape());
      group.s[i] = step; // one counter for all: the fused kernel only reads it
      state.put("exp_avg." + parameter.name(), group.m[i]);
      state.put("exp_avg_sq." + parameter.name(), group.v[i]);
    }
    return group;
  }

  @Override
  public double step(String task, double learningRate) {
    double norm =
        Double.isInfinite(config.clipNorm) ? gradients.norm() : gradients.clip(config.clipNorm);
    kernels.exec("increment", step);
    update(decayed, learningRate, config.weightDecay);
    update(undecayed, learningRate, 0);
    gradients.zero();
    return norm;
  }

  private void update(Group group, double learningRate, double decay) {
    if (group.p.length > 0) {
      kernels.exec(
          "adamw",
          group.p,
          group.g,
          group.m,
          group.v,
          group.s,
          learningRate,
          config.beta1,
          config.beta2,
          config.epsilon,
          decay);
    }
  }

  @Override
  public Map<String, NDArray> state() {
    return Collections.unmodifiableMap(state);
  }

  @Override
  public void restore(Map<String, NDArray> saved) {
    StateMismatchException.check(state, saved);
    state.forEach((name, tensor) ->
        kernels.memory().overwrite(tensor, Objects.requireNonNull(saved.get(name))));
  }
}
