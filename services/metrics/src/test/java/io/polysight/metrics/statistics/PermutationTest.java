package io.polysight.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The p-values are those of {@code scipy.stats.permutation_test(..., permutation_type='samples')}
 * of scipy 1.17.1, which enumerates all 4096 trades as we do.
 */
class PermutationTest {
  private static final double[] A = {
    0.61, 0.74, 0.32, 0.95, 0.18, 0.87, 0.55, 0.43, 0.79, 0.66, 0.21, 0.98
  };
  private static final double[] B = {
    0.52, 0.70, 0.41, 0.90, 0.05, 0.81, 0.57, 0.30, 0.69, 0.60, 0.24, 0.88
  };

  /** True positives, predicted, present of two systems: F1 is 2 tp / (predicted + present). */
  private static final double[][] FIRST =
      columns(
          new double[] {1, 1, 1, 3, 0, 2, 2, 0, 2, 1, 1, 1},
          new double[] {1, 2, 1, 3, 1, 2, 3, 1, 2, 1, 2, 1},
          new double[] {1, 2, 1, 3, 1, 2, 4, 1, 2, 1, 3, 1});

  private static final double[][] SECOND =
      columns(
          new double[] {1, 1, 0, 2, 0, 2, 2, 0, 1, 1, 1, 1},
          new double[] {2, 2, 1, 4, 1, 2, 3, 1, 3, 1, 2, 2},
          new double[] {1, 2, 1, 3, 1, 2, 4, 1, 2, 1, 3, 1});

  private static final ToDoubleFunction<double[]> F1 = s -> 2 * s[0] / (s[1] + s[2]);

  private final Permutation permutation = new Permutation(5000, 1);

  private static double[][] columns(double[]... columns) {
    return IntStream.range(0, columns[0].length)
        .mapToObj(i -> Arrays.stream(columns).mapToDouble(c -> c[i]).toArray())
        .toArray(double[][]::new);
  }

  @Test
  void agreesWithScipyOnMeans() {
    Paired pair = Paired.of(Contributions.mean(A), Contributions.mean(B));
    assertThat(pair.first() - pair.second()).isCloseTo(0.05166666666666675, within(1e-15));
    assertThat(permutation.pValue(pair)).isEqualTo(0.029296875);
  }

  @Test
  void agreesWithScipyOnRatiosOfSumsAndOnTheSameFigureFromCounts() {
    Paired ofSums = Paired.of(new Contributions(FIRST, F1), new Contributions(SECOND, F1));
    double[][] both = Stream.of(FIRST, SECOND).flatMap(Arrays::stream).toArray(double[][]::new);
    Paired pooledSums = Paired.pooled(new Contributions(both, F1));
    Paired ofCounts = Paired.pooled(Contributions.ofCounts(24, counts -> f1(both, counts)));
    for (Paired pair : List.of(ofSums, pooledSums, ofCounts)) {
      assertThat(pair.first() - pair.second()).isCloseTo(0.1925465838509317, within(1e-14));
    }
    assertThat(permutation.pValues(List.of(ofSums, pooledSums, ofCounts)))
        .containsExactly(0.0625, 0.0625, 0.0625);
    assertThat(new Bootstrap(500, 0.95, 3).differences(List.of(ofSums, ofCounts)))
        .extracting(d -> Math.round(d.low() * 1e12), d -> Math.round(d.high() * 1e12))
        .satisfies(ends -> assertThat(ends.getFirst()).isEqualTo(ends.getLast()));
  }

  private static double f1(double[][] rows, int[] counts) {
    double[] sums = new double[3];
    for (int i = 0; i < rows.length; i++) {
      for (int column = 0; column < 3; column++) {
        sums[column] += counts[i] * rows[i][column];
      }
    }
    return F1.applyAsDouble(sums);
  }

  @Test
  void samplesTradesWhereAllAreTooMany() {
    Paired pair = Paired.of(Contributions.mean(A), Contributions.mean(B));
    double sampled = new Permutation(4000, 9).pValue(pair);
    assertThat(sampled).isNotEqualTo(0.029296875).isCloseTo(0.029296875, within(0.008));
    assertThat(new Permutation(4000, 9).pValue(pair)).isEqualTo(sampled);
    assertThat(new Permutation(4000, 10).pValue(pair)).isNotEqualTo(sampled);
  }

  @Test
  void findsNothingBetweenASystemAndItself() {
    Contributions metric = Contributions.mean(A);
    assertThat(permutation.pValue(Paired.of(metric, metric))).isEqualTo(1);
  }

  @Test
  void isUndefinedWhereAFigureIs() {
    Contributions none = Contributions.mean(new double[0]);
    assertThat(permutation.pValue(Paired.of(none, none))).isNaN();
  }

  @Test
  void refusesSystemsThatCannotBePaired() {
    Contributions one = Contributions.mean(new double[] {1});
    Contributions two = Contributions.mean(new double[] {1, 0});
    Contributions counted = Contributions.ofCounts(1, counts -> 1);
    assertThatThrownBy(() -> Paired.of(one, two))
        .hasMessageContaining("1 and 2 samples cannot be paired");
    assertThatThrownBy(() -> Paired.of(counted, counted)).hasMessageContaining("pool it");
    assertThatThrownBy(() -> Paired.pooled(counted)).hasMessageContaining("must be even");
  }
}
