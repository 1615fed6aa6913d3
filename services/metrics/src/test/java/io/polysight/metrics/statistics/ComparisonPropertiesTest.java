package io.polysight.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the tests promise of error rates, on a thousand made-up pairs of systems each. */
class ComparisonPropertiesTest {
  private static final int PAIRS = 1000;

  /** Twice the standard error of a share of that many. */
  private static double slack(double share) {
    return 2 * Math.sqrt(share * (1 - share) / PAIRS);
  }

  @Test
  void callsADifferenceBetweenEqualSystemsInAtMostFivePercent() {
    var random = new SplittableRandom(11);
    var permutation = new Permutation(500, 2);
    int called = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      double[] first = new double[300];
      double[] second = new double[300];
      for (int i = 0; i < first.length; i++) {
        double difficulty = random.nextDouble();
        first[i] = random.nextDouble() < difficulty ? 1 : 0;
        second[i] = random.nextDouble() < difficulty ? 1 : 0;
      }
      double p =
          permutation.pValue(Paired.of(Contributions.mean(first), Contributions.mean(second)));
      called += Verdict.of(1, p, 0.05) == Verdict.UNDECIDED ? 0 : 1;
    }
    assertThat((double) called / PAIRS).isBetween(0.02, 0.05 + slack(0.05));
  }

  /** The standard deviation of a sample's difference is 0.1. */
  private static Paired planted(int samples, double loss, SplittableRandom random) {
    double[] first = new double[samples];
    double[] second = new double[samples];
    for (int i = 0; i < samples; i++) {
      second[i] = random.nextDouble();
      first[i] = second[i] - loss + 0.1 * Normal.quantile(1e-9 + random.nextDouble() * (1 - 2e-9));
    }
    return Paired.of(Contributions.mean(first), Contributions.mean(second));
  }

  @Test
  void findsALossOfOnePointAsOftenAsThePowerSays() {
    var random = new SplittableRandom(12);
    var power = new Power(0.05, 0.8);
    int samples = (int) power.samplesFor(0.01, 0.1, 1);
    assertThat(samples).isEqualTo(785);
    var permutation = new Permutation(1000, 3);
    int found = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      Paired systems = planted(samples, 0.01, random);
      double gain = systems.first() - systems.second();
      found += Verdict.of(gain, permutation.pValue(systems), 0.05) == Verdict.WORSE ? 1 : 0;
    }
    assertThat((double) found / PAIRS).isCloseTo(0.8, within(slack(0.8)));
  }

  @Test
  void tellsTheDetectableDifferenceFromTheErrorOfTheBootstrap() {
    Paired systems = planted(785, 0, new SplittableRandom(13));
    Difference difference = new Bootstrap(2000, 0.95, 4).difference(systems);
    var power = new Power(0.05, 0.8);
    double detectable = power.minimalDetectable(difference.standardError());
    assertThat(detectable).isCloseTo(0.01, within(0.0008));
    assertThat(power.minimalDetectable(difference.standardError(), 785, 4 * 785))
        .isCloseTo(detectable / 2, within(1e-15));
    // (1.959964 + 0.841621) · 1
    assertThat(power.minimalDetectable(1)).isCloseTo(2.801585, within(1e-6));
  }

  @Test
  void callsALossOfTheWholeMarginHarmlessInAtMostFivePercent() {
    var random = new SplittableRandom(14);
    var bootstrap = new Bootstrap(400, 0.95, 5);
    int shown = 0;
    double pValues = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      NonInferiority result = bootstrap.nonInferiority(planted(200, 0.02, random), 0.02);
      shown += result.isShown() ? 1 : 0;
      pValues += result.pValue();
    }
    assertThat((double) shown / PAIRS).isBetween(0.02, 0.05 + 2 * slack(0.05));
    assertThat(pValues / PAIRS).isCloseTo(0.5, within(0.03));
  }

  @Test
  void showsNonInferiorityOnlyWhereTheDataSuffice() {
    var random = new SplittableRandom(15);
    var bootstrap = new Bootstrap(1000, 0.95, 6);
    assertThat(bootstrap.nonInferiority(planted(2000, 0, random), 0.01).isShown()).isTrue();
    // Twenty samples of +0.1 and -0.1 in turn: no loss, with a standard error of 0.022.
    double[] inTurn = IntStream.range(0, 20).mapToDouble(i -> i % 2 == 0 ? 0.1 : -0.1).toArray();
    Paired even = Paired.of(Contributions.mean(inTurn), Contributions.mean(new double[20]));
    NonInferiority few = bootstrap.nonInferiority(even, 0.01);
    assertThat(few.isShown()).isFalse();
    assertThat(few.low()).isLessThan(-0.01);
    assertThat(bootstrap.nonInferiority(planted(2000, 0.05, random), 0.01).isShown()).isFalse();
  }
}
