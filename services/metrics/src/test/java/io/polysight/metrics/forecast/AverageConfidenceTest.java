package io.polysight.metrics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AverageConfidenceTest {
  private static final LabelledConfidence SOURCE =
      new LabelledConfidence(new double[] {0.9, 0.7}, new boolean[] {true, false});

  @Test
  void isTheMeanOfTheGreatestProbabilities() {
    assertThat(AverageConfidence.alone(new double[] {0.6, 0.9}).value())
        .isCloseTo(0.75, within(1e-12));
  }

  @Test
  void movesTheLabelledAccuracyByAsMuchAsConfidenceMoves() {
    // 0.5 + 0.75 - 0.8
    assertThat(AverageConfidence.moved(SOURCE, new double[] {0.6, 0.9}).value())
        .isCloseTo(0.45, within(1e-12));
    assertThat(AverageConfidence.moved(SOURCE, new double[] {0.2}).value()).isZero();
  }

  @Test
  void isSurestWhereOneLabelHasAll() {
    assertThat(Confidence.MAXIMUM_PROBABILITY.of(new double[] {0.2, 0.7, 0.1})).isEqualTo(0.7);
    assertThat(Confidence.NEGATIVE_ENTROPY.of(new double[] {0, 1})).isZero();
    assertThat(Confidence.NEGATIVE_ENTROPY.of(new double[] {1})).isZero();
    assertThat(Confidence.NEGATIVE_ENTROPY.of(new double[] {0.5, 0.25, 0.25}))
        .isCloseTo(-1.5 * Math.log(2) / Math.log(3), within(1e-12));
    assertThat(Confidence.NEGATIVE_ENTROPY.of(new double[] {0.25, 0.25, 0.25, 0.25}))
        .isCloseTo(-1, within(1e-12));
  }
}
