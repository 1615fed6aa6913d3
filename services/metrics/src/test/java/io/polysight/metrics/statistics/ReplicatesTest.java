package io.polysight.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Against scipy 1.17.1: {@code scipy.stats.bootstrap((a,), np.mean, n_resamples=40, method='BCa',
 * confidence_level=0.9, random_state=np.random.default_rng(3))} and its bootstrap_distribution; for
 * many draws the same of {@code a**6} with 200,000.
 */
class ReplicatesTest {
  private static final double[] SAMPLE = {
    0.61, 0.74, 0.32, 0.95, 0.18, 0.87, 0.55, 0.43, 0.79, 0.66, 0.21, 0.98
  };
  private static final double[] DRAWS = {
    0.5791666666666667,
    0.6441666666666667,
    0.695,
    0.7649999999999998,
    0.5891666666666667,
    0.5808333333333334,
    0.575,
    0.5983333333333333,
    0.4975,
    0.5216666666666666,
    0.6675,
    0.6208333333333332,
    0.5725000000000001,
    0.5941666666666666,
    0.7174999999999999,
    0.6383333333333334,
    0.7200000000000001,
    0.6116666666666667,
    0.48666666666666664,
    0.71,
    0.7200000000000001,
    0.5966666666666666,
    0.6291666666666668,
    0.4575000000000001,
    0.5541666666666666,
    0.6016666666666667,
    0.5675,
    0.5175000000000001,
    0.5233333333333333,
    0.6258333333333334,
    0.6149999999999999,
    0.5633333333333334,
    0.58,
    0.5266666666666667,
    0.48416666666666663,
    0.5958333333333333,
    0.5675,
    0.6858333333333334,
    0.6308333333333332,
    0.5291666666666667
  };

  private final Contributions mean = Contributions.mean(SAMPLE);
  private final Replicates replicates =
      new Replicates(
          mean.value(), DRAWS, mean.form().leftOut(() -> Draws.leavingOut(SAMPLE.length)));

  @Test
  void endsWhereScipyEndsOnTheSameDraws() {
    assertThat(replicates.end(0.05)).isCloseTo(0.5208107966499702, within(1e-12));
    assertThat(replicates.end(0.95)).isCloseTo(0.7345346104818603, within(1e-12));
    assertThat(replicates.standardError()).isCloseTo(0.07234749162313468, within(1e-14));
  }

  @Test
  void agreesWithScipyOnASkewedFigureOverManyDraws() {
    double[] sixth = Arrays.stream(SAMPLE).map(x -> Math.pow(x, 6)).toArray();
    Interval interval = new Bootstrap(40_000, 0.95, 5).interval(Contributions.mean(sixth));
    assertThat(interval.estimate()).isCloseTo(0.21926868886791664, within(1e-15));
    // Percentile ends would be 0.0689 and 0.3990.
    assertThat(interval.low()).isCloseTo(0.08997815567304548, within(0.004));
    assertThat(interval.high()).isCloseTo(0.4409203260098724, within(0.006));
  }

  @Test
  void invertsItsEndsIntoTails() {
    assertThat(replicates.tail(replicates.end(0.3))).isCloseTo(0.3, within(0.03));
    assertThat(replicates.tail(0.9)).isGreaterThan(0.9);
    assertThat(replicates.tail(0.1)).isLessThan(0.1);
  }

  @Test
  void leavesGroupsOutWhereAFigureIsComputedFromCounts() {
    double[] leftOut =
        Contributions.ofCounts(1000, counts -> Arrays.stream(counts).sum())
            .form()
            .leftOut(() -> Draws.leavingOut(1000));
    assertThat(leftOut).hasSize(200).containsOnly(995);
  }

  @Test
  void knowsTheNormalDistributionAsScipyDoes() {
    assertThat(Normal.below(-8.5)).isCloseTo(9.47953482220325e-18, within(1e-22));
    assertThat(Normal.below(-3)).isCloseTo(0.0013498980316300933, within(1e-16));
    assertThat(Normal.below(-0.1)).isCloseTo(0.460172162722971, within(1e-15));
    assertThat(Normal.below(1.96)).isCloseTo(0.9750021048517795, within(1e-15));
    assertThat(Normal.below(6)).isCloseTo(0.9999999990134123, within(1e-15));
    assertThat(Normal.quantile(1e-12)).isCloseTo(-7.034483825301131, within(1e-12));
    assertThat(Normal.quantile(0.001)).isCloseTo(-3.090232306167813, within(1e-14));
    assertThat(Normal.quantile(0.3)).isCloseTo(-0.5244005127080409, within(1e-15));
    assertThat(Normal.quantile(0.5)).isZero();
    assertThat(Normal.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-14));
  }
}
