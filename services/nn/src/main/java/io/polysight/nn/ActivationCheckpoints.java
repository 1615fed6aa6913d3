package io.polysight.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Activation checkpointing (Chen et al., 2016, "Training Deep Nets with Sublinear Memory Cost"): of
 * a segment of a model only the input is kept, and its inner activations are computed again when
 * the gradient comes back, at the price of one more forward pass of the segment.
 *
 * <p>TorchScript has no functions with a backward pass of their own, so the graph is cut instead. A
 * segment runs without a graph and its result is a leaf that collects a gradient; {@link
 * Torch#backward} walks back from the loss to such leaves, then runs the segments again from the
 * last to the first, each with a graph, and passes its gradient through. Gradients are those of the
 * uncut graph, summed in another order.
 *
 * <p>One object serves one step of one model. What it is bound to by {@link #during} is the calling
 * thread for as long as the work lasts; one object may serve several threads one after the other.
 */
public final class ActivationCheckpoints {
  private static final ScopedValue<ActivationCheckpoints> CURRENT = ScopedValue.newInstance();

  private final boolean on;
  private final Deque<Cut> cuts = new ArrayDeque<>();
  private boolean returning;

  /**
   * @param on false: everything keeps its graph
   */
  public ActivationCheckpoints(boolean on) {
    this.on = on;
  }

  /** A place where the graph ends. */
  private interface Cut {
    /** The leaf at which it ends. */
    PtNDArray leaf();

    /** Passes on what came back to the leaf. */
    void passOn(PtNDArray gradient);
  }

  /** Does the work with the segments in it checkpointed, backward passes included. */
  public <T> T during(Supplier<T> work) {
    return on ? ScopedValue.where(CURRENT, this).call(work::get) : work.get();
  }

  /**
   * Runs part of a model, checkpointed within {@link #during}, else as it is.
   *
   * @param x what the part reads; decides who owns the result
   * @param part gives a new tensor, the same each time. What it reads, x or other tensors, is a
   *     parameter, a constant, a result of a segment or of {@link #boundary}, or is read by nothing
   *     else
   * @return what {@code part} gives
   */
  public static NDArray segment(Kernels kernels, NDArray x, UnaryOperator<NDArray> part) {
    ActivationCheckpoints here = recording();
    return here == null ? part.apply(x) : here.cutAfter(kernels, x, part);
  }

  /**
   * x as several parts of a model may read it, segments among them: their gradients are gathered
   * here and go back at once.
   */
  public static NDArray boundary(Kernels kernels, NDArray x) {
    ActivationCheckpoints here = recording();
    return here == null || !hasGraph(kernels, x) ? x : here.cutAt(x);
  }

  /** Does the work with nothing cut: for segments that read what a loss reads as well. */
  public static <T> T uncut(Supplier<T> work) {
    return CURRENT.isBound() && CURRENT.get().on
        ? ScopedValue.where(CURRENT, new ActivationCheckpoints(false)).call(work::get)
        : work.get();
  }

  private static @Nullable ActivationCheckpoints recording() {
    if (!CURRENT.isBound() || !JniUtils.isGradMode()) {
      return null;
    }
    ActivationCheckpoints current = CURRENT.get();
    return current.on && !current.returning ? current : null;
  }

  private NDArray cutAfter(Kernels kernels, NDArray x, UnaryOperator<NDArray> part) {
    JniUtils.setGradMode(false);
    NDArray y;
    try {
      y = part.apply(x);
    } finally {
      JniUtils.setGradMode(true);
    }
    y.setRequiresGradient(true);
    cuts.push(new Segment(kernels, (PtNDArray) y, x, part));
    return y;
  }

  private NDArray cutAt(NDArray x) {
    NDArray leaf = x.stopGradient();
    leaf.setRequiresGradient(true);
    cuts.push(new Boundary((PtNDArray) leaf, (PtNDArray) x));
    return leaf;
  }

  /** Whether a gradient can come to x; DJL's own question knows leaves only. */
  private static boolean hasGraph(Kernels kernels, NDArray x) {
    return kernels.number("has_graph", x) == 1;
  }

  private record Segment(Kernels kernels, PtNDArray leaf, NDArray x, UnaryOperator<NDArray> part)
      implements Cut {
    @Override
    public void passOn(PtNDArray gradient) {
      NDManager owner = x.getManager();
      try (NDManager again = owner.newSubManager()) {
        gradient.attach(again);
        x.attach(again); // so that what the part makes is gone with the pass
        try {
          PtNDArray y = (PtNDArray) part.apply(x);
          if (hasGraph(kernels, y)) { // not when all of it is frozen
            JniUtils.backward(y, gradient, false, false);
          }
        } finally {
          x.attach(owner);
        }
      }
    }
  }

  private record Boundary(PtNDArray leaf, PtNDArray x) implements Cut {
    @Override
    public void passOn(PtNDArray gradient) {
      try (NDManager scope = x.getManager().newSubManager()) {
        gradient.attach(scope);
        JniUtils.backward(x, gradient, false, false);
      }
    }
  }

  /** After a backward pass: goes on behind the leaves that it came to, the last first. */
  static void goOn() {
    if (CURRENT.isBound()) {
      CURRENT.get().passAllOn();
    }
  }

  private void passAllOn() {
    Deque<Cut> notReached = new ArrayDeque<>();
    returning = true;
    try {
      while (!cuts.isEmpty()) {
        Cut cut = cuts.pop();
        if (cut.leaf().isReleased()) {
          continue; // nobody can come to it any more
        }
        PtNDArray gradient = JniUtils.getGradient(cut.leaf());
        if (gradient == null) {
          notReached.addLast(cut);
        } else {
          cut.passOn(gradient);
        }
      }
      notReached.forEach(cuts::addLast);
    } finally {
      returning = false;
    }
  }
}
