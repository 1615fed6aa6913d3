package io.polysight.metrics.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  @Test
  void sumsTheGapsOfTheBins() {
    // Bin [0, .5): .4 wrong; bin [.5, 1): .8 right, .6 wrong: (|0 - .4| + |1 - 1.4|) / 3.
    Calibration calibration =
        Calibration.of(new double[] {0.4, 0.8, 0.6}, new boolean[] {false, true, false}, 2);
    assertThat(calibration.expectedError()).isCloseTo(0.8 / 3, within(1e-12));
    assertThat(calibration.maximumError()).isCloseTo(0.4, within(1e-12));
    assertThat(calibration.rootMeanSquareError())
        .isCloseTo(Math.sqrt((0.16 + 2 * 0.04) / 3), within(1e-12));
  }

  @Test
  void putsAnEdgeIntoTheBinAboveAndCertaintyIntoOneOfItsOwn() {
    Calibration calibration =
        Calibration.of(
            new double[] {0.5, 0.99, 1, 0.2}, new boolean[] {true, true, false, true}, 2);
    assertThat(calibration.bins()).extracting(ReliabilityBin::samples).containsExactly(1L, 2L, 1L);
    // |1 - .2| + |2 - 1.49| + |0 - 1|, over 4.
    assertThat(calibration.expectedError()).isCloseTo((0.8 + 0.51 + 1) / 4, within(1e-12));
  }

  @Test
  void listsTheReliabilityOfEachBin() {
    List<ReliabilityBin> bins =
        Calibration.of(new double[] {0.3, 0.1}, new boolean[] {true, false}, 4).bins();
    assertThat(bins.get(0)).isEqualTo(new ReliabilityBin(0, 0.25, 1, 0.1, 0));
    assertThat(bins.get(1)).isEqualTo(new ReliabilityBin(0.25, 0.5, 1, 0.3, 1));
    assertThat(bins.get(2).accuracy()).isNaN();
  }

  @Test
  void adaptsBinsToEquallyManySamples() {
    // Sorted: .1 wrong, .2 right, .9 right | .95 right, .99 wrong.
    double error =
        Calibration.adaptiveError(
            new double[] {0.9, 0.1, 0.99, 0.2, 0.95},
            new boolean[] {true, false, false, true, true},
            2);
    assertThat(error).isCloseTo((Math.abs(2 - 1.2) + Math.abs(1 - 1.94)) / 5, within(1e-12));
  }

  @Test
  void adaptsWithoutRegardToTheOrderOfEqualConfidences() {
    double[] confidence = {0.7, 0.7, 0.7, 0.7};
    assertThat(Calibration.adaptiveError(confidence, new boolean[] {true, true, false, false}, 2))
        .isEqualTo(
            Calibration.adaptiveError(confidence, new boolean[] {true, false, true, false}, 2))
        .isCloseTo(0.2, within(1e-12));
  }

  @Test
  void isUndefinedWithoutSamples() {
    Calibration none = Calibration.of(new double[0], new boolean[0], 15);
    assertThat(none.expectedError()).isNaN();
    assertThat(none.maximumError()).isNaN();
    assertThat(none.rootMeanSquareError()).isNaN();
    assertThat(Calibration.adaptiveError(new double[0], new boolean[0], 15)).isNaN();
  }
}
