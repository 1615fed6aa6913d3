package io.polysight.nn.optimizer;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A saved optimizer state that belongs to another model; the message lists every difference. */
public final class StateMismatchException extends IllegalArgumentException {
  private StateMismatchException(List<String> faults) {
    super("the optimizer state does not fit:\n  " + String.join("\n  ", faults));
  }

  static void check(Map<String, NDArray> wanted, Map<String, NDArray> saved) {
    List<String> faults = new ArrayList<>();
    wanted.forEach((name, tensor) -> {
      NDArray other = saved.get(name);
      if (other == null) {
        faults.add("missing " + name + " " + tensor.getShape());
      } else if (!other.getShape().equals(tensor.getShape())) {
        faults.add(name + " has shape " + other.getShape() + ", needed " + tensor.getShape());
      }
    });
    saved.keySet().stream()
        .filter(name -> !wanted.containsKey(name))
        .forEach(name -> faults.add("unknown " + name));
    if (!faults.isEmpty()) {
      throw new StateMismatchException(faults);
    }
  }
}
