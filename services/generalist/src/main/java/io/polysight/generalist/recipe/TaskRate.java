package io.polysight.generalist.recipe;

import io.polysight.tasks.Faults;

/**
 * A task's own share of the learning rate, for steps that are the task's alone.
 *
 * @param factor of the rate
 * @param from the step the task's rate starts to rise at; before it the task's steps change nothing
 * @param warmUp steps of the run over which it rises along a line
 */
public record TaskRate(double factor, int from, int warmUp) {

  void check(Faults faults, String field) {
    if (!(factor > 0 && factor <= 100)) {
      faults.add(field + ".factor", factor + " is outside above 0 to 100");
    }
    faults.range(field + ".from", from, 0, 100_000_000);
    faults.range(field + ".warmUp", warmUp, 0, 100_000_000);
  }

  /**
   * @param step of the run, from 0
   */
  public double at(long step) {
    if (step < from) {
      return 0;
    }
    return factor * Math.min(1, (step - from + 1.0) / (warmUp + 1.0));
  }
}
