package io.polysight.generalist.sampling;

/** Draws the task of each step: one task per step ("unmixed sampling", Uni-Perceiver v2). */
public interface Sampler {

  /**
   * @param step from 0
   * @return the number of the task in the mixture; the same for the same step, always
   */
  int task(long step);
}
