package io.polysight.generalist.augment;

import io.polysight.generalist.sampling.CounterRandom;

/**
 * The random numbers of one sample: what is drawn for one purpose does not depend on what was drawn
 * for another.
 *
 * @param seed of the task in its run
 * @param step of the run, from 0
 * @param sample place in the batch, from 0
 */
public record Draws(long seed, long step, long sample) {
  /** What a number decides. */
  enum Purpose {
    FLIP,
    OPERATION,
    SIGN,
    SCALE,
    PLACE,
    GRID,
    SHARE
  }

  /** Uniform in [0, 1). */
  double uniform(Purpose purpose, long number) {
    return CounterRandom.uniform(seed, step, sample, purpose.ordinal(), number);
  }

  int below(int bound, Purpose purpose, long number) {
    return (int) (uniform(purpose, number) * bound);
  }
}
