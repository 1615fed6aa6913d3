package io.polysight.metrics.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassificationTest {
  private static final List<String> LABELS = List.of("cat", "dog", "owl");
  // truth cat cat dog dog dog; predicted cat dog dog dog cat; owl nowhere.
  private static final ConfusionMatrix MATRIX =
      ConfusionMatrix.of(
          LABELS,
          List.of("cat", "cat", "dog", "dog", "dog"),
          List.of("cat", "dog", "dog", "dog", "cat"));

  @Test
  void countsTruthInRows() {
    assertThat(MATRIX.counts()).isEqualTo(new long[][] {{1, 1, 0}, {1, 2, 0}, {0, 0, 0}});
  }

  @Test
  void derivesFiguresAsOnPaper() {
    assertThat(MATRIX.accuracy()).isEqualTo(3.0 / 5);
    assertThat(MATRIX.recall(0)).isEqualTo(1.0 / 2);
    assertThat(MATRIX.precision(1)).isEqualTo(2.0 / 3);
    assertThat(MATRIX.f1(1)).isEqualTo(2.0 / 3);
    assertThat(MATRIX.macroRecall()).isCloseTo((1.0 / 2 + 2.0 / 3) / 2, within(1e-12));
    assertThat(MATRIX.macroF1()).isCloseTo((1.0 / 2 + 2.0 / 3) / 2, within(1e-12));
    // p_e = (2·2 + 3·3)/25 = 13/25; kappa = (15/25 - 13/25) / (12/25) = 1/6.
    assertThat(MATRIX.cohenKappa()).isCloseTo(1.0 / 6, within(1e-12));
    assertThat(MATRIX.matthews()).isCloseTo(1.0 / 6, within(1e-12));
  }

  @Test
  void isUndefinedForAClassThatNeverOccurs() {
    assertThat(MATRIX.recall(2)).isNaN();
    assertThat(MATRIX.precision(2)).isNaN();
    assertThat(MATRIX.f1(2)).isNaN();
    ConfusionMatrix none = ConfusionMatrix.of(LABELS, List.of(), List.of());
    assertThat(none.accuracy()).isNaN();
    assertThat(none.macroF1()).isNaN();
    assertThat(none.matthews()).isNaN();
    ConfusionMatrix oneClass = ConfusionMatrix.of(LABELS, List.of("cat"), List.of("cat"));
    assertThat(oneClass.cohenKappa()).isNaN();
  }

  @Test
  void refusesALabelOutsideTheList() {
    assertThatThrownBy(() -> ConfusionMatrix.of(LABELS, List.of("cow"), List.of("cat")))
        .hasMessageContaining("'cow' is none of the 3 labels");
  }

  @Test
  void looksAtTheFirstKOfTheRanking() {
    List<String> truth = List.of("a", "b", "c");
    List<List<String>> ranked = List.of(List.of("a", "b"), List.of("a", "b"), List.of("a"));
    assertThat(Accuracy.topK(truth, ranked, 1)).isEqualTo(1.0 / 3);
    assertThat(Accuracy.topK(truth, ranked, 5)).isEqualTo(2.0 / 3);
    assertThat(Accuracy.topK(List.of(), List.of(), 1)).isNaN();
  }

  @Test
  void measuresCalibrationByHand() {
    // Bin (0, .5]: .4 wrong; bin (.5, 1]: .8 right, .6 wrong: (|0 - .4| + |1 - 1.4|) / 3.
    double error =
        Calibration.expectedError(
            new double[] {0.4, 0.8, 0.6}, new boolean[] {false, true, false}, 2);
    assertThat(error).isCloseTo(0.8 / 3, within(1e-12));
    assertThat(Calibration.expectedError(new double[0], new boolean[0], 15)).isNaN();
  }
}
