package io.polysight.nn;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.function.BiFunction;

/**
 * Compares autograd with central differences of the loss sum(weights * f(inputs)), weights fixed at
 * random, so that every output counts differently.
 */
public final class GradientCheck {
  private static final float EPSILON = 1e-2f;
  private static final float TOLERANCE = 2e-3f;

  private final Kernels kernels;
  private final NDManager root;
  private final BiFunction<NDManager, NDArray[], NDArray> function;

  public GradientCheck(
      Kernels kernels, NDManager root, BiFunction<NDManager, NDArray[], NDArray> function) {
    this.kernels = kernels;
    this.root = root;
    this.function = function;
  }

  public void agreesFor(NDArray... inputs) {
    float[][] expected = new float[inputs.length][];
    try (NDManager scope = root.newSubManager()) {
      for (NDArray input : inputs) {
        input.setRequiresGradient(true);
      }
      Torch.backward(loss(scope, inputs));
      for (int i = 0; i < inputs.length; i++) {
        NDArray gradient = inputs[i].getGradient();
        gradient.attach(scope);
        expected[i] = gradient.toFloatArray();
      }
    }
    Torch.inference();
    for (int i = 0; i < inputs.length; i++) {
      float[] values = inputs[i].toFloatArray();
      float[] numeric = new float[values.length];
      for (int j = 0; j < values.length; j++) {
        numeric[j] =
            (shifted(inputs, i, j, EPSILON) - shifted(inputs, i, j, -EPSILON)) / 2 / EPSILON;
      }
      for (int j = 0; j < values.length; j++) {
        assertThat(numeric[j])
            .describedAs("input %d, element %d", i, j)
            .isCloseTo(
                expected[i][j],
                org.assertj.core.data.Offset.offset(
                    TOLERANCE * Math.max(1, Math.abs(expected[i][j]))));
      }
    }
    Torch.training();
  }

  private float shifted(NDArray[] inputs, int input, int element, float by) {
    try (NDManager scope = root.newSubManager()) {
      NDArray[] moved = inputs.clone();
      float[] values = inputs[input].toFloatArray();
      values[element] += by;
      moved[input] = kernels.upload(scope, values, inputs[input].getShape().getShape());
      return loss(scope, moved).getFloat();
    }
  }

  private NDArray loss(NDManager scope, NDArray[] inputs) {
    NDArray output = function.apply(scope, inputs);
    long[] shape = output.getShape().getShape();
    float[] weights = Init.normal(1).draw(new NamedRandom(5, "weights"), shape);
    return output.mul(kernels.upload(scope, weights, shape)).sum();
  }
}
