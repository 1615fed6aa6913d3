package io.polysight.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tensors that do not fit the parameters they were meant for; the message lists every one. */
public final class ParameterMismatchException extends IllegalArgumentException {
  private ParameterMismatchException(List<String> faults) {
    super(
        faults.size()
            + (faults.size() == 1 ? " tensor does" : " tensors do")
            + " not fit the model:\n  "
            + String.join("\n  ", faults));
  }

  /** Throws unless each parameter has exactly one float32 tensor of its shape. */
  static void check(List<Parameter> parameters, Map<String, NDArray> tensors) {
    List<String> faults = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (Parameter parameter : parameters) {
      known.add(parameter.name());
      NDArray tensor = tensors.get(parameter.name());
      if (tensor == null) {
        faults.add("missing " + parameter.name() + " " + parameter.value().getShape());
      } else if (!tensor.getShape().equals(parameter.value().getShape())) {
        faults.add(
            parameter.name()
                + " has shape "
                + tensor.getShape()
                + " but the model needs "
                + parameter.value().getShape());
      } else if (tensor.getDataType() != DataType.FLOAT32) {
        faults.add(parameter.name() + " is " + tensor.getDataType() + " but must be float32");
      }
    }
    tensors.forEach((name, tensor) -> {
      if (!known.contains(name)) {
        faults.add("unknown " + name + " " + tensor.getShape());
      }
    });
    if (!faults.isEmpty()) {
      throw new ParameterMismatchException(faults);
    }
  }
}
