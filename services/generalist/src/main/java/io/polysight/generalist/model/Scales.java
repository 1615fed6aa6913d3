package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.Kernels;
import io.polysight.nn.Losses;
import io.polysight.nn.Parameters;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * 1/τ of each kind of task, learned as its logarithm. A kind that a model cannot be asked has none.
 */
public final class Scales {
  /** Scales of cosines never exceed this (Radford et al., 2021, section 2.5). */
  public static final double LARGEST = 100;

  private final Map<TaskKind, NDArray> logarithms = new EnumMap<>(TaskKind.class);

  /**
   * @param proposals whether the model finds regions
   * @param pairs says where the scale of pairs starts
   * @param learnt the kinds of tasks that the model is or was trained on
   * @param at receives one scalar for each kind
   */
  Scales(boolean proposals, PairLossChoice pairs, Set<TaskKind> learnt, Parameters at) {
    for (TaskKind kind : TaskKind.values()) {
      if (kind.isIn(proposals, learnt)) {
        logarithms.put(kind, at.scalar(kind.parameter(), start(kind, pairs)));
      }
    }
  }

  private static float start(TaskKind kind, PairLossChoice pairs) {
    return switch (kind) {
      case IMAGE_TEXT_RETRIEVAL -> PairLosses.startOfLogScale(pairs);
      case MULTI_LABEL_CLASSIFICATION -> MultiLabels.LOG_SCALE;
      default -> Losses.LOG_SCALE;
    };
  }

  /** Whether tasks of a kind can be answered. */
  public boolean has(TaskKind kind) {
    return logarithms.containsKey(kind);
  }

  /** The learned logarithm of a kind's scale, float32 scalar. */
  public NDArray log(TaskKind kind) {
    return Objects.requireNonNull(logarithms.get(kind));
  }

  /** A kind's scale as it stands, at most {@link #LARGEST}. */
  public double of(TaskKind kind) {
    return Math.min(LARGEST, Math.exp(log(kind).getFloat()));
  }

  /** Brings scales that an update has carried beyond {@link #LARGEST} back to it. */
  public void clamp(Kernels kernels) {
    logarithms
        .values()
        .forEach(scale -> kernels.exec(GeneralistKernels.CLAMP, scale, Math.log(LARGEST)));
  }
}
