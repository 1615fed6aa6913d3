package io.polysight.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClustersTest {
  private static final double[] RIGHT =
      IntStream.range(0, 40).mapToDouble(i -> i % 4 == 0 ? 0 : 1).toArray();
  private final Bootstrap bootstrap = new Bootstrap(1000, 0.95, 1);

  /** Every value {@code times} over, those of one image in a row. */
  private static double[] repeated(int times) {
    return Arrays.stream(RIGHT)
        .flatMap(v -> IntStream.range(0, times).mapToDouble(i -> v))
        .toArray();
  }

  private static Clusters images(int times) {
    List<Integer> images = new ArrayList<>();
    IntStream.range(0, RIGHT.length * times).forEach(i -> images.add(i / times));
    return Clusters.of(images);
  }

  @Test
  void learnsNothingFromAskingTheSameAgain() {
    Interval once = bootstrap.interval(Contributions.mean(RIGHT));
    Contributions asked = Contributions.mean(repeated(4));
    Interval byImage = bootstrap.interval(images(4).together(asked));
    Interval byQuestion = bootstrap.interval(asked);
    assertThat(byImage).isEqualTo(once);
    assertThat(byQuestion.estimate()).isEqualTo(once.estimate());
    // Four times as many draws that were independent would halve the width.
    assertThat((once.high() - once.low()) / (byQuestion.high() - byQuestion.low()))
        .isCloseTo(2, within(0.4));
  }

  @Test
  void drawsWhatIsCountedLikeWhatIsSummed() {
    double[] values = repeated(4);
    Contributions counted =
        Contributions.meanAmong(values.length, IntStream.range(0, values.length).toArray(), values);
    assertThat(bootstrap.interval(images(4).together(counted)))
        .isEqualTo(bootstrap.interval(images(4).together(Contributions.mean(values))));
  }

  @Test
  void tradesWholeClustersBetweenTwoSystems() {
    // Three images, two questions each; the second system fails on all. Of the 2³ trades of whole
    // images two are as far apart, where questions one by one would make it two of 2⁶.
    Clusters images = Clusters.of(List.of("a", "a", "b", "b", "c", "c"));
    Contributions all = Contributions.mean(new double[] {1, 1, 1, 1, 1, 1});
    Contributions none = Contributions.mean(new double[6]);
    assertThat(
            new Permutation(100, 1).pValue(Paired.of(images.together(all), images.together(none))))
        .isEqualTo(2.0 / 8);
    double[] both = {1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0};
    Contributions pooled =
        images
            .twice()
            .together(Contributions.meanAmong(12, IntStream.range(0, 12).toArray(), both));
    assertThat(new Permutation(100, 1).pValue(Paired.pooled(pooled))).isEqualTo(2.0 / 8);
  }

  @Test
  void keepsTogetherWhatIsChosen() {
    Clusters some = Clusters.of(List.of("a", "b", "a", "c")).only(new int[] {0, 2, 3});
    assertThat(some.count()).isEqualTo(2);
    assertThat(some.together(Contributions.mean(new double[] {1, 0, 0})).value())
        .isCloseTo(1 / 3.0, within(1e-12));
    assertThatThrownBy(() -> some.together(Contributions.mean(new double[2])))
        .hasMessage("a metric of 2 samples, clusters of 3");
  }
}
