package io.polysight.generalist.sampling;

import java.util.List;

/**
 * Draws the tasks of each step: one task per step ("unmixed sampling", Uni-Perceiver v2), or some
 * of each ("mixed").
 */
public interface Sampler {

  /**
   * One task's part in a step.
   *
   * @param task its number in the mixture
   * @param weight factor of its loss besides the task's own
   */
  record Draw(int task, double weight) {}

  /**
   * @param step from 0
   * @return at least one draw, no task twice; the same for the same step, always
   */
  List<Draw> draw(long step);
}
