package io.polysight.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.polysight.metrics.caption.Bleu;
import io.polysight.metrics.caption.CaptionPair;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  private final Bootstrap bootstrap = new Bootstrap(2000, 0.95, 7);

  private static double[] firstAreOne(int ones, int all) {
    return IntStream.range(0, all).mapToDouble(i -> i < ones ? 1 : 0).toArray();
  }

  @Test
  void comesCloseToTheNormalIntervalOfAProportion() {
    Interval interval = bootstrap.interval(Contributions.mean(firstAreOne(300, 400)));
    double half = 1.96 * Math.sqrt(0.75 * 0.25 / 400);
    assertThat(interval.estimate()).isEqualTo(0.75);
    assertThat(interval.low()).isCloseTo(0.75 - half, within(0.006));
    assertThat(interval.high()).isCloseTo(0.75 + half, within(0.006));
  }

  @Test
  void repeatsItselfForTheSameSeedOnly() {
    double[] values = IntStream.range(0, 101).mapToDouble(Math::sqrt).toArray();
    Contributions metric = Contributions.mean(values);
    assertThat(bootstrap.interval(metric)).isEqualTo(bootstrap.interval(metric));
    assertThat(new Bootstrap(2000, 0.95, 8).interval(metric))
        .isNotEqualTo(bootstrap.interval(metric));
  }

  @Test
  void coversTheTruthAsOftenAsItSays() {
    // 200 experiments of 60 coins each: the 95 % intervals must cover 0.5 in about 190.
    SplittableRandom coins = new SplittableRandom(3);
    int covered = 0;
    for (int experiment = 0; experiment < 200; experiment++) {
      double[] values = IntStream.range(0, 60).mapToDouble(i -> coins.nextInt(2)).toArray();
      Interval interval = new Bootstrap(400, 0.95, experiment).interval(Contributions.mean(values));
      covered += interval.low() <= 0.5 && 0.5 <= interval.high() ? 1 : 0;
    }
    assertThat(covered).isBetween(180, 199);
  }

  @Test
  void seesADifferenceThatPairingReveals() {
    // The second system fails where the first fails and on 12 samples more.
    Contributions first = Contributions.mean(firstAreOne(120, 200));
    Contributions second = Contributions.mean(firstAreOne(108, 200));
    Difference difference = bootstrap.difference(first, second);
    assertThat(difference.estimate()).isCloseTo(0.06, within(1e-12));
    assertThat(difference.low()).isPositive();
    assertThat(difference.isSignificant()).isTrue();
    assertThat(difference.pValue()).isLessThan(0.01);
  }

  @Test
  void seesNoDifferenceBetweenASystemAndItself() {
    Contributions metric = Contributions.mean(firstAreOne(50, 100));
    Difference difference = bootstrap.difference(metric, metric);
    assertThat(difference.estimate()).isZero();
    assertThat(difference.pValue()).isEqualTo(1);
    assertThat(difference.isSignificant()).isFalse();
  }

  @Test
  void recomputesCorpusMetricsPerDraw() {
    List<CaptionPair> pairs =
        List.of(
            CaptionPair.of("a red circle", List.of("a red circle")),
            CaptionPair.of("a blue square", List.of("a green star")));
    Contributions bleu = Bleu.contributions(pairs, 1);
    assertThat(bleu.value(new int[] {0, 0})).isCloseTo(1, within(1e-8));
    assertThat(bleu.value(new int[] {1, 1})).isCloseTo(1.0 / 3, within(1e-8));
    assertThat(bleu.value(new int[] {0, 1})).isCloseTo(4.0 / 6, within(1e-8));
  }

  @Test
  void isUndefinedWithoutSamples() {
    Interval interval = bootstrap.interval(Contributions.mean(new double[0]));
    assertThat(interval.estimate()).isNaN();
    assertThat(interval.low()).isNaN();
  }

  @Test
  void refusesSystemsScoredOnDifferentSamples() {
    assertThatThrownBy(() ->
            bootstrap.difference(
                Contributions.mean(new double[] {1}), Contributions.mean(new double[] {1, 0})))
        .hasMessageContaining("1 and 2 samples cannot be paired");
  }

  @Test
  void interpolatesQuantilesAsNumpyDoes() {
    double[] sorted = {1, 2, 4, 8};
    assertThat(Bootstrap.quantile(sorted, 0.5)).isEqualTo(3);
    assertThat(Bootstrap.quantile(sorted, 0.9)).isCloseTo(6.8, within(1e-12));
  }
}
