package io.polysight.metrics.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BinaryRankingTest {
  private static final int CASES = 5_000;

  /** Few different scores, so that ties abound. */
  private static double[] scores(SplittableRandom random, int samples, int different) {
    return random
        .doubles(samples)
        .map(score -> Math.floor(score * different) / different)
        .toArray();
  }

  private static boolean[] truths(SplittableRandom random, int samples) {
    boolean[] positive = new boolean[samples];
    for (int i = 0; i < samples; i++) {
      positive[i] = random.nextInt(3) == 0;
    }
    return positive;
  }

  private static double aurocByPairs(double[] scores, boolean[] positive) {
    double wins = 0;
    double pairs = 0;
    for (int i = 0; i < scores.length; i++) {
      for (int j = 0; j < scores.length; j++) {
        if (positive[i] && !positive[j]) {
          wins += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
          pairs++;
        }
      }
    }
    return wins / pairs;
  }

  /** The definition: a step of recall at each distinct score, times the precision there. */
  private static double precisionByDefinition(double[] scores, boolean[] positive) {
    double all = 0;
    for (boolean p : positive) {
      all += p ? 1 : 0;
    }
    double sum = 0;
    double before = 0;
    double[] thresholds = Arrays.stream(scores).distinct().sorted().toArray();
    for (int t = thresholds.length - 1; t >= 0; t--) {
      double hits = 0;
      double called = 0;
      for (int i = 0; i < scores.length; i++) {
        hits += scores[i] >= thresholds[t] && positive[i] ? 1 : 0;
        called += scores[i] >= thresholds[t] ? 1 : 0;
      }
      sum += (hits / all - before) * (hits / called);
      before = hits / all;
    }
    return all == 0 ? Double.NaN : sum;
  }

  @Test
  void countsPairsAndSumsStepsAsDefined() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < CASES; i++) {
      int samples = random.nextInt(30);
      double[] scores = scores(random, samples, 1 + random.nextInt(20));
      boolean[] positive = truths(random, samples);
      BinaryRanking ranking = BinaryRanking.of(scores, positive);
      assertSame(ranking.auroc(), aurocByPairs(scores, positive));
      assertSame(ranking.averagePrecision(), precisionByDefinition(scores, positive));
    }
  }

  @Test
  void countsADrawAsIfItsSamplesWereListedAsOften() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < CASES; i++) {
      int samples = 1 + random.nextInt(20);
      double[] scores = scores(random, samples, 8);
      boolean[] positive = truths(random, samples);
      int[] draw = random.ints(samples, 0, samples).toArray();
      int[] counts = new int[samples];
      double[] drawnScores = new double[samples];
      boolean[] drawnPositive = new boolean[samples];
      for (int d = 0; d < samples; d++) {
        counts[draw[d]]++;
        drawnScores[d] = scores[draw[d]];
        drawnPositive[d] = positive[draw[d]];
      }
      BinaryRanking ranking = BinaryRanking.of(scores, positive);
      assertSame(ranking.auroc(counts), aurocByPairs(drawnScores, drawnPositive));
      assertSame(
          ranking.averagePrecision(counts), precisionByDefinition(drawnScores, drawnPositive));
    }
  }

  private static void assertSame(double actual, double expected) {
    if (Double.isNaN(expected)) {
      assertThat(actual).isNaN();
    } else {
      assertThat(actual).isCloseTo(expected, within(1e-12));
    }
  }

  @Test
  void isUndefinedWithoutPositives() {
    BinaryRanking none = BinaryRanking.of(new double[] {0.1, 0.2}, new boolean[2]);
    assertThat(none.auroc()).isNaN();
    assertThat(none.averagePrecision()).isNaN();
  }

  @Test
  void refusesAScoreThatIsNoNumber() {
    assertThatThrownBy(
            () -> BinaryRanking.of(new double[] {0.1, Double.NaN}, new boolean[] {true, false}))
        .hasMessageContaining("scores[1] = NaN");
  }

  @Test
  void drawsTheGreatestPrecisionFromEachRecallOn() {
    // By falling score: hit, miss, hit; precisions 1, 1/2 and 2/3 at recalls 1/2, 1/2 and 1.
    var ranking = BinaryRanking.of(new double[] {0.9, 0.8, 0.7}, new boolean[] {true, false, true});
    assertThat(ranking.interpolatedPrecision(5))
        .containsExactly(new double[] {1, 1, 1, 2.0 / 3, 2.0 / 3}, within(1e-12));
    assertThat(BinaryRanking.of(new double[] {1}, new boolean[1]).interpolatedPrecision(2))
        .containsOnly(Double.NaN);
  }
}
