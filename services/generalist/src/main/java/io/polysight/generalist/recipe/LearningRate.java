package io.polysight.generalist.recipe;

import io.polysight.nn.optimizer.Schedule;
import io.polysight.tasks.Faults;

/**
 * Linear warm-up, then a half cosine.
 *
 * @param peak the largest rate
 * @param warmUp steps until the peak
 * @param floor the rate at the last step
 */
public record LearningRate(double peak, int warmUp, double floor) {

  void check(Faults faults, int steps) {
    if (!(peak > 0 && peak <= 1)) {
      faults.add("learningRate.peak", peak + " is outside above 0 to 1");
    }
    if (!(floor >= 0 && floor <= peak)) {
      faults.add("learningRate.floor", floor + " is outside 0 to the peak " + peak);
    }
    if (warmUp < 0 || warmUp >= steps) {
      faults.add("learningRate.warmUp", warmUp + " steps do not fit into the " + steps + " steps");
    }
  }

  public Schedule schedule(int steps) {
    return Schedule.cosine(peak, warmUp, steps, floor);
  }
}
