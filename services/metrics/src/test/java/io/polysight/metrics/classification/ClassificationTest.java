package io.polysight.metrics.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.polysight.metrics.Figures;
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
    assertThat(MATRIX.balancedAccuracy()).isCloseTo((1.0 / 2 + 2.0 / 3) / 2, within(1e-12));
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
  void ranksEqualScoresInTheOrderOfTheLabels() {
    ClassScores scores =
        ClassScores.ofProbabilities(
            LABELS, new double[][] {{0.3, 0.4, 0.4}, {0.3, 0.4, 0.4}}, new int[] {1, 2});
    assertThat(Accuracy.contributions(scores, 1).value()).isEqualTo(1.0 / 2);
    assertThat(Accuracy.contributions(scores, 2).value()).isEqualTo(1);
  }

  @Test
  void countsAClassWithoutSamplesInMacroRecallButNotInBalancedAccuracy() {
    // truth cat cat dog; predicted cat owl dog.
    ConfusionMatrix matrix =
        ConfusionMatrix.of(LABELS, List.of("cat", "cat", "dog"), List.of("cat", "owl", "dog"));
    assertThat(matrix.balancedAccuracy()).isCloseTo((0.5 + 1) / 2, within(1e-12));
    assertThat(matrix.macroRecall()).isCloseTo((0.5 + 1 + 0) / 3, within(1e-12));
  }

  @Test
  void weighsClassesByTheirSamples() {
    assertThat(MATRIX.weightedPrecision()).isCloseTo((2 * 0.5 + 3 * 2.0 / 3) / 5, within(1e-12));
    assertThat(MATRIX.weightedF1()).isCloseTo((2 * 0.5 + 3 * 2.0 / 3) / 5, within(1e-12));
  }

  @Test
  void scoresProbabilitiesAsOnPaper() {
    ClassScores scores =
        ClassScores.ofLogits(
            List.of("no", "yes"),
            new double[][] {{0, Math.log(3)}, {1000, 1000}},
            new int[] {1, 0});
    // p = (1/4, 3/4) and (1/2, 1/2).
    assertThat(ScoringRules.brier(scores).value())
        .isCloseTo((2.0 / 16 + 2.0 / 4) / 2, within(1e-12));
    assertThat(ScoringRules.negativeLogLikelihood(scores).value())
        .isCloseTo((Math.log(4.0 / 3) + Math.log(2)) / 2, within(1e-12));
  }

  @Test
  void keepsTheLikelihoodOfAnAnswerWhoseProbabilityIsBelowAllDoubles() {
    ClassScores scores =
        ClassScores.ofLogits(List.of("no", "yes"), new double[][] {{0, 2000}}, new int[] {0});
    assertThat(ScoringRules.negativeLogLikelihood(scores).value()).isEqualTo(2000);
  }

  @Test
  void givesFiguresAsContributionsThatAgreeWithThem() {
    ClassScores scores =
        ClassScores.ofProbabilities(
            LABELS,
            new double[][] {{0.5, 0.3, 0.2}, {0.1, 0.6, 0.3}, {0.2, 0.5, 0.3}},
            new int[] {0, 0, 1});
    assertThat(ConfusionMatrix.contributions(scores, ConfusionMatrix::macroF1).value())
        .isEqualTo(scores.confusion().macroF1());
    assertThat(ConfusionMatrix.contributions(scores, ConfusionMatrix::cohenKappa).value())
        .isEqualTo(scores.confusion().cohenKappa());
  }

  @Test
  void givesTheReasonOfWhatIsUndefined() {
    Figures figures =
        ClassificationFigures.of(
            ClassScores.ofProbabilities(LABELS, new double[][] {{1, 0, 0}}, new int[] {0}));
    assertThat(figures.undefined()).containsOnlyKeys("cohen_kappa", "matthews", "auroc_macro");
    assertThat(figures.tables().get("per_class").get("owl").get("recall")).isNaN();
  }

  @Test
  void refusesWhatIsNoProbabilityOrLogit() {
    assertThatThrownBy(
            () -> ClassScores.ofProbabilities(LABELS, new double[][] {{1.5, 0, 0}}, new int[] {0}))
        .hasMessageContaining("sample 0 has the probability 1.5");
    assertThatThrownBy(
            () -> ClassScores.ofLogits(LABELS, new double[][] {{Double.NaN, 0, 0}}, new int[] {0}))
        .hasMessageContaining("sample 0 has the logit NaN");
    assertThatThrownBy(
            () -> ClassScores.ofLogits(LABELS, new double[][] {{0, 0, 0}}, new int[] {3}))
        .hasMessageContaining("sample 0 has 3 scores and the true label 3; there are 3 labels");
  }
}
