package io.polysight.generalist.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameter;
import io.polysight.nn.Parameters;
import io.polysight.nn.optimizer.MovingAverage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The weights that checkpoints hold: those that are trained, or their moving average. With an
 * average the trained ones are kept beside the optimizer's state, to continue from.
 */
final class Averages {
  private static final String TRAINED = "trained.";

  private final Kernels kernels;
  private final Parameters parameters;
  private final double decay;
  private final @Nullable MovingAverage average;

  /**
   * @param decay 0: no average
   * @param owner of the averages
   */
  Averages(Kernels kernels, Parameters parameters, double decay, NDManager owner) {
    this.kernels = kernels;
    this.parameters = parameters;
    this.decay = decay;
    this.average = decay > 0 ? new MovingAverage(kernels, parameters, owner) : null;
  }

  /**
   * Takes the step's weights in. Early steps count more, so that the start is soon forgotten: the
   * decay is at most (1 + step) / (10 + step).
   *
   * @param step from 0
   */
  void update(long step) {
    if (average != null) {
      average.update(Math.min(decay, (1.0 + step) / (10.0 + step)));
    }
  }

  /** The live tensors by name. */
  Map<String, NDArray> weights() {
    return average != null ? average.values() : trained("");
  }

  /** What a checkpoint needs besides to continue, by name. */
  Map<String, NDArray> state() {
    return average != null ? trained(TRAINED) : Map.of();
  }

  private Map<String, NDArray> trained(String prefix) {
    Map<String, NDArray> weights = new LinkedHashMap<>();
    for (Parameter parameter : parameters.all()) {
      weights.put(prefix + parameter.name(), parameter.value());
    }
    return weights;
  }

  /**
   * Overwrites the weights.
   *
   * @param weights as of {@link #weights}
   * @param state holds {@link #state} among others
   * @return the others
   */
  Map<String, NDArray> restore(Map<String, NDArray> weights, Map<String, NDArray> state) {
    if (average == null) {
      parameters.load(weights);
      return state;
    }
    Map<String, NDArray> trained = new LinkedHashMap<>();
    Map<String, NDArray> others = new LinkedHashMap<>();
    state.forEach((name, tensor) -> {
      if (name.startsWith(TRAINED)) {
        trained.put(name.substring(TRAINED.length()), tensor);
      } else {
        others.put(name, tensor);
      }
    });
    parameters.load(weights); // refuses weights of another model
    parameters.load(trained);
    average
        .values()
        .forEach((name, tensor) ->
            kernels.memory().overwrite(tensor, Objects.requireNonNull(weights.get(name))));
    return others;
  }
}
