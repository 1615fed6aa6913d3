package io.polysight.generalist.training;

import java.util.List;

/**
 * How the gradients of the tasks of a mixture agree at one point of the parameters.
 *
 * @param step updates done before
 * @param pairs of tasks, each once, in the order of the mixture; a pair of which one gradient is
 *     zero has no angle and is left out
 */
public record Interference(long step, List<Pair> pairs) {
  public Interference {
    pairs = List.copyOf(pairs);
  }

  /**
   * Two tasks.
   *
   * @param cosine of the angle between their gradients: 1 where they want the same update, below 0
   *     where a step for one raises the loss of the other
   */
  public record Pair(String one, String other, double cosine) {}
}
