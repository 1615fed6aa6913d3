package io.polysight.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class HolmTest {
  private static final Offset<Double> EXACT = within(1e-15);

  @Test
  void multipliesTheSmallestByAllAndTheLargestByOne() {
    // Sorted 0.01, 0.02, 0.03, 0.30 by 4, 3, 2, 1: 0.04, 0.06, 0.06, 0.30.
    assertThat(Holm.adjusted(new double[] {0.30, 0.01, 0.03, 0.02}))
        .containsExactly(new double[] {0.30, 0.04, 0.06, 0.06}, EXACT);
  }

  @Test
  void neverFallsNorPassesOne() {
    // Sorted 0.2, 0.25, 0.9 by 3, 2, 1: 0.6, 0.5 raised to 0.6, 0.9.
    assertThat(Holm.adjusted(new double[] {0.25, 0.9, 0.2}))
        .containsExactly(new double[] {0.6, 0.9, 0.6}, EXACT);
    assertThat(Holm.adjusted(new double[] {0.7, 0.8})).containsExactly(new double[] {1, 1}, EXACT);
  }

  @Test
  void doesNotCountTestsThatWereNotMade() {
    assertThat(Holm.adjusted(new double[] {0.02, Double.NaN, 0.04}))
        .containsExactly(new double[] {0.04, Double.NaN, 0.04}, EXACT);
  }
}
