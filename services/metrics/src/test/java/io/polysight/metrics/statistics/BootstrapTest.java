package io.polysight.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.polysight.metrics.caption.Bleu;
import io.polysight.metrics.caption.CaptionPair;
import java.util.Arrays;
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
  void drawsIndependentSamplesEachByItself() {
    // A mean of 50 plus a mean of 200 coins: their variances add up.
    double[] values = new double[250];
    for (int i = 0; i < 250; i++) {
      values[i] = i % 2;
    }
    Contributions sum =
        Contributions.ofCounts(
            250,
            counts -> {
              int first = IntStream.range(0, 50).map(i -> counts[i] * (i % 2)).sum();
              int second = IntStream.range(50, 250).map(i -> counts[i] * (i % 2)).sum();
              return first / 50.0 + second / 200.0;
            });
    Interval interval = bootstrap.intervalOfStrata(sum, 50, 200);
    double half = 1.96 * Math.sqrt(0.25 / 50 + 0.25 / 200);
    assertThat(interval.low()).isCloseTo(1 - half, within(0.012));
    assertThat(interval.high()).isCloseTo(1 + half, within(0.012));
    assertThat(bootstrap.intervalOfStrata(Contributions.mean(values), 250))
        .isEqualTo(bootstrap.interval(Contributions.mean(values)));
    assertThatThrownBy(() -> bootstrap.intervalOfStrata(sum, 50, 100))
        .hasMessageContaining("[50, 100]");
  }

  @Test
  void seesADifferenceThatPairingReveals() {
    // The second system fails where the first fails and on 12 samples more.
    Difference difference =
        bootstrap.difference(
            Paired.of(
                Contributions.mean(firstAreOne(120, 200)),
                Contributions.mean(firstAreOne(108, 200))));
    assertThat(difference.estimate()).isCloseTo(0.06, within(1e-12));
    assertThat(difference.low()).isPositive();
    assertThat(difference.standardError()).isCloseTo(Math.sqrt(0.06 * 0.94 / 200), within(0.001));
  }

  @Test
  void givesEveryFigureTheIntervalItHasAlone() {
    Contributions mean = Contributions.mean(firstAreOne(30, 70));
    Contributions counted =
        Contributions.ofCounts(70, counts -> Arrays.stream(counts, 0, 30).sum() / 70.0);
    assertThat(bootstrap.intervals(List.of(mean, counted)))
        .containsExactly(bootstrap.interval(mean), bootstrap.interval(counted));
    assertThat(bootstrap.interval(counted).low())
        .isCloseTo(bootstrap.interval(mean).low(), within(1e-12));
  }

  @Test
  void recomputesCorpusMetricsPerDraw() {
    List<CaptionPair> pairs =
        List.of(
            CaptionPair.of("a red circle", List.of("a red circle")),
            CaptionPair.of("a blue square", List.of("a green star")));
    Contributions bleu = Bleu.contributions(pairs, 1);
    assertThat(bleu.value(new int[] {2, 0})).isCloseTo(1, within(1e-8));
    assertThat(bleu.value(new int[] {0, 2})).isCloseTo(1.0 / 3, within(1e-8));
    assertThat(bleu.value(new int[] {1, 1})).isCloseTo(4.0 / 6, within(1e-8));
  }

  @Test
  void isUndefinedWithoutSamples() {
    Interval interval = bootstrap.interval(Contributions.mean(new double[0]));
    assertThat(interval.estimate()).isNaN();
    assertThat(interval.low()).isNaN();
  }

  @Test
  void leavesOutDrawsOnWhichTheFigureIsUndefined() {
    // The only sample with a denominator is missing from about a third of the draws.
    double[][] rows = new double[20][2];
    rows[3] = new double[] {1, 1};
    Interval interval = bootstrap.interval(new Contributions(rows, s -> s[0] / s[1]));
    assertThat(interval.low()).isEqualTo(1);
    assertThat(interval.high()).isEqualTo(1);
  }

  @Test
  void interpolatesQuantilesAsNumpyDoes() {
    double[] sorted = {1, 2, 4, 8};
    assertThat(Replicates.quantile(sorted, 0.5)).isEqualTo(3);
    assertThat(Replicates.quantile(sorted, 0.9)).isCloseTo(6.8, within(1e-12));
  }
}
