package io.polysight.nn.optimizer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameter;
import io.polysight.nn.Torch;
import java.util.List;

/**
 * The gradient tensors of some parameters. Each is made once, by a backward pass with gradient
 * zero, and then only added to and zeroed in place: no handle is made per step, and a parameter
 * that a task does not reach has the gradient zero.
 */
public final class Gradients {
  private final Kernels kernels;
  private final NDArray[] values;
  private final NDArray[] tensors;

  /**
   * @param parameters trainable ones, at least one
   */
  public Gradients(Kernels kernels, List<Parameter> parameters) {
    if (parameters.isEmpty()) {
      throw new IllegalArgumentException("nothing to train: every parameter is frozen");
    }
    this.kernels = kernels;
    this.values = parameters.stream().map(Parameter::value).toArray(NDArray[]::new);
    NDManager owner = values[0].getManager();
    boolean before = JniUtils.isGradMode();
    Torch.training();
    try (NDManager scope = owner.newSubManager()) {
      Torch.backward(kernels.call(scope, "touch", (Object) values));
    } finally {
      JniUtils.setGradMode(before);
    }
    this.tensors = new NDArray[values.length];
    for (int i = 0; i < values.length; i++) {
      tensors[i] = values[i].getGradient();
      tensors[i].attach(owner);
    }
    zero();
  }

  NDArray[] values() {
    return values;
  }

  /** In the order of the parameters. */
  NDArray[] tensors() {
    return tensors;
  }

  /** Scales all so that their global norm is at most {@code most}; returns the norm before. */
  double clip(double most) {
    try (NDManager scope = values[0].getManager().newSubManager()) {
      return kernels.call(scope, "clip", tensors, most).getFloat();
    }
  }

  /** The global norm, √Σ g². */
  double norm() {
    try (NDManager scope = values[0].getManager().newSubManager()) {
      return kernels.call(scope, "global_norm", (Object) tensors).getFloat();
    }
  }

  /**
   * Adds these to {@code sum} and sets these to zero.
   *
   * @param sum the gradients of as many parameters of the same shapes
   */
  public void drain(NDArray[] sum) {
    kernels.exec("drain", sum, tensors);
  }

  void zero() {
    kernels.exec("zero", (Object) tensors);
  }
}
