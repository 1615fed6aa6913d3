package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.nn.Kernels;
import io.polysight.nn.Torch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Images that several tasks of a step look at are encoded once: each task reads the tokens without
 * their graph, its gradients for them add up, and {@link #passBack} takes the sum through the
 * encoder. The gradients are those of encoding the images for every task. Belongs to one thread.
 */
public final class EncodedOnce {
  private final List<Encoded> known = new ArrayList<>();

  /**
   * @param pixels float32 [b, 3, size, size]
   * @param tokens float32 [b, p, d], with the graph that leads to the encoder
   * @param leaf the same numbers, which collect the gradients of the tasks
   */
  private record Encoded(NDArray pixels, NDArray tokens, NDArray leaf) {}

  /**
   * The tokens of some pixels, encoded now where no task has asked for the same before.
   *
   * @param encode from pixels to tokens, under {@code Torch.training}
   */
  NDArray tokens(NDArray pixels, UnaryOperator<NDArray> encode) {
    for (Encoded encoded : known) {
      if (encoded.pixels().contentEquals(pixels)) {
        return encoded.leaf();
      }
    }
    NDArray tokens = encode.apply(pixels);
    NDArray leaf = tokens.stopGradient();
    leaf.setRequiresGradient(true);
    known.add(new Encoded(pixels, tokens, leaf));
    return leaf;
  }

  /** After the backward passes of all tasks: adds the encoder's gradients to its parameters'. */
  public void passBack(Kernels kernels, NDManager scope) {
    for (Encoded encoded : known) {
      NDArray gradient = encoded.leaf().getGradient();
      gradient.attach(scope);
      Torch.backward(kernels.call(scope, "passed_on", encoded.tokens(), gradient, 0));
    }
    known.clear();
  }
}
