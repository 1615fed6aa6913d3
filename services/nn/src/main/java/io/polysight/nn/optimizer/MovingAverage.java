package io.polysight.nn.optimizer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameter;
import io.polysight.nn.Parameters;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Exponential moving average of parameters: a ← d a + (1 - d) p after each step. */
public final class MovingAverage {
  private final Kernels kernels;
  private final NDArray[] parameters;
  private final NDArray[] averages;
  private final Map<String, NDArray> byName;

  /** Starts at the parameters' present values; the averages live as long as {@code owner}. */
  public MovingAverage(Kernels kernels, Parameters parameters, NDManager owner) {
    List<Parameter> all = parameters.all();
    this.kernels = kernels;
    this.byName = new LinkedHashMap<>(parameters.snapshot(owner));
    this.parameters = all.stream().map(Parameter::value).toArray(NDArray[]::new);
    this.averages = byName.values().toArray(NDArray[]::new);
  }

  /**
   * @param decay d, in [0, 1]
   */
  public void update(double decay) {
    if (!(decay >= 0 && decay <= 1)) {
      throw new IllegalArgumentException("decay is " + decay + "; it lies in [0, 1]");
    }
    kernels.exec("ema", averages, parameters, 1 - decay);
  }

  /** The live averages by parameter name, fit for {@link Parameters#load}. */
  public Map<String, NDArray> values() {
    return Collections.unmodifiableMap(byName);
  }
}
