package io.polysight.eval.scoring;

import io.polysight.contracts.evaluations.Direction;
import io.polysight.metrics.statistics.Contributions;

/**
 * One metric of an evaluation, still as what each sample contributes to it.
 *
 * @param metric such as {@code accuracy} or {@code image-to-text R@1}
 * @param direction which way it gets better
 */
public record Figure(String metric, Contributions contributions, Direction direction) {

  /** A figure of which more is better. */
  public Figure(String metric, Contributions contributions) {
    this(metric, contributions, Direction.HIGHER_IS_BETTER);
  }

  /** The same figure of some of the samples. */
  Figure only(int[] chosen) {
    return new Figure(metric, contributions.only(chosen), direction);
  }
}
