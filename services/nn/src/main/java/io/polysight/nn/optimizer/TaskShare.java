package io.polysight.nn.optimizer;

/**
 * A task's part in unmixed sampling.
 *
 * @param ratio s_k, the share of the steps that are the task's, above 0 and at most 1
 * @param weight ω_k, how much the task is to move the parameters relative to the others
 */
public record TaskShare(double ratio, double weight) {
  public TaskShare {
    if (!(ratio > 0 && ratio <= 1) || !(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "a task's share is above 0 to 1 and its weight above 0; these are "
              + ratio
              + " and "
              + weight);
    }
  }
}
