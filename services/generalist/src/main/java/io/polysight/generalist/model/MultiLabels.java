package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import java.util.Optional;

/**
 * Labels judged one by one, {@code P(y | x) = σ(s cos(x, y) + b)}: the law of all tasks with the
 * candidates "it holds" and "it does not", as SigLIP judges pairs (Zhai et al., 2023). One scale
 * and one bias for all labels, so that a label nobody trained is judged like the others.
 */
public final class MultiLabels {
  /** Scales start as SigLIP's. */
  static final float LOG_SCALE = (float) Math.log(10);

  /** A label at half the largest cosine starts as likely as not: both can be said for sure. */
  private static final float BIAS = -5;

  private final NDArray logScale;
  private final NDArray bias;

  /**
   * @param at receives bias
   * @return nothing for a model that has no scale for such tasks
   */
  static Optional<MultiLabels> build(Scales scales, Parameters at) {
    TaskKind kind = TaskKind.MULTI_LABEL_CLASSIFICATION;
    return scales.has(kind) ? Optional.of(new MultiLabels(scales.log(kind), at)) : Optional.empty();
  }

  private MultiLabels(NDArray logScale, Parameters at) {
    this.logScale = logScale;
    this.bias = at.scalar("bias", BIAS);
  }

  /**
   * Binary cross entropy, sum over the labels that are known, mean over the images.
   *
   * @param x float32 [b, d], images
   * @param y float32 [c, d], labels
   * @param present float32 [b, c], 1 or 0
   * @param known float32 [b, c], 1 or 0
   */
  public NDArray loss(
      Kernels kernels, NDManager owner, NDArray x, NDArray y, NDArray present, NDArray known) {
    return kernels.losses().multiLabel(owner, x, y, logScale, bias, present, known);
  }

  /** b, as it stands. */
  public double bias() {
    return bias.getFloat();
  }
}
