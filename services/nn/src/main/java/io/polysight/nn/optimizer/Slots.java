package io.polysight.nn.optimizer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameter;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What an update rule keeps: a step counter, and for each parameter its gradient and some tensors
 * of its shape, which start at zero.
 */
final class Slots {
  private static final String STEP = "step";

  private final Kernels kernels;
  private final Gradients gradients;
  private final NDArray step;
  private final List<Group> groups;
  private final Map<String, NDArray> state = new LinkedHashMap<>();

  /**
   * Parameters with the same decay.
   *
   * @param decays whether weight decay applies
   * @param g their gradients
   * @param kept per name given to the slots, one tensor for each parameter
   */
  record Group(boolean decays, NDArray[] p, NDArray[] g, NDArray[][] kept) {}

  /** One group's update. */
  interface Update {
    void of(Group group);
  }

  /**
   * @param names of the tensors that each parameter has; {@code name.parameter} in the state
   */
  Slots(Kernels kernels, List<Parameter> parameters, String... names) {
    this(kernels, parameters, List.of(names), List.of(names));
  }

  /**
   * @param decayed names of the tensors that each decayed parameter has
   * @param others of those that each other parameter has
   */
  Slots(Kernels kernels, List<Parameter> parameters, List<String> decayed, List<String> others) {
    this.kernels = kernels;
    this.gradients = new Gradients(kernels, parameters);
    NDManager owner = gradients.values()[0].getManager();
    this.step = owner.zeros(new Shape());
    state.put(STEP, step);
    this.groups =
        List.of(group(parameters, owner, true, decayed), group(parameters, owner, false, others));
  }

  private Group group(
      List<Parameter> parameters, NDManager owner, boolean decays, List<String> names) {
    int[] members =
        IntStream.range(0, parameters.size())
            .filter(i -> parameters.get(i).decayed() == decays)
            .toArray();
    int n = members.length;
    Group group = new Group(decays, new NDArray[n], new NDArray[n], new NDArray[names.size()][n]);
    for (int i = 0; i < n; i++) {
      Parameter parameter = parameters.get(members[i]);
      group.p[i] = parameter.value();
      group.g[i] = gradients.tensors()[members[i]];
      for (int slot = 0; slot < names.size(); slot++) {
        group.kept[slot][i] = owner.zeros(parameter.value().getShape());
        state.put(names.get(slot) + "." + parameter.name(), group.kept[slot][i]);
      }
    }
    return group;
  }

  /** The global norm before the gradients are scaled down to {@code most}; infinite: not at all. */
  double clip(double most) {
    return Double.isInfinite(most) ? gradients.norm() : gradients.clip(most);
  }

  /** Counts the step, updates both groups, and sets the gradients to zero. */
  void update(Update update) {
    kernels.exec("increment", step);
    for (Group group : groups) {
      if (group.p.length > 0) {
        update.of(group);
      }
    }
    gradients.zero();
  }

  /** Steps counted so far. */
  long steps() {
    return (long) step.getFloat();
  }

  /** The counter once per parameter, as the fused kernels take it; they only read it. */
  NDArray[] counters(Group group) {
    NDArray[] counters = new NDArray[group.p.length];
    Arrays.fill(counters, step);
    return counters;
  }

  Map<String, NDArray> state() {
    return Collections.unmodifiableMap(state);
  }

  void restore(Map<String, NDArray> saved) {
    StateMismatchException.check(state, saved);
    state.forEach((name, tensor) ->
        kernels.memory().overwrite(tensor, Objects.requireNonNull(saved.get(name))));
  }
}
