package io.polysight.eval.scoring;

import io.polysight.contracts.evaluations.Direction;
import io.polysight.metrics.statistics.Clusters;
import io.polysight.metrics.statistics.Contributions;

/**
 * One metric of an evaluation, still as what each sample contributes to it.
 *
 * @param metric such as {@code accuracy} or {@code image-to-text R@1}
 * @param direction which way it gets better
 * @param images which samples are about one image: they are no independent draws
 */
public record Figure(
    String metric, Contributions contributions, Direction direction, Clusters images) {

  /** A figure of which more is better, of samples that are images. */
  public Figure(String metric, Contributions contributions) {
    this(metric, contributions, Direction.HIGHER_IS_BETTER);
  }

  /** A figure of samples that are images. */
  public Figure(String metric, Contributions contributions, Direction direction) {
    this(metric, contributions, direction, Clusters.alone(contributions.samples()));
  }

  Figure ofImages(Clusters other) {
    return new Figure(metric, contributions, direction, other);
  }

  /** The same figure of some of the samples. */
  Figure only(int[] chosen) {
    return new Figure(metric, contributions.only(chosen), direction, images.only(chosen));
  }

  /** The figure as it is drawn anew: by images, each with all its samples. */
  Contributions byImage() {
    return images.together(contributions);
  }
}
