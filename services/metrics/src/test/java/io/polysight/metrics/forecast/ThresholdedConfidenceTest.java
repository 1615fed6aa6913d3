package io.polysight.metrics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.polysight.metrics.statistics.Bootstrap;
import io.polysight.metrics.statistics.Contributions;
import io.polysight.metrics.statistics.Interval;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThresholdedConfidenceTest {
  private static ThresholdedConfidence learned(double[] scores, boolean... correct) {
    return new ThresholdedConfidence(new LabelledConfidence(scores, correct));
  }

  @Test
  void putsAsManyLabelledAnswersBelowTheThresholdAsAreWrong() {
    // Two of five are wrong; below 0.7 lie two, 0.5 and 0.6, whichever of them is right.
    var atc = learned(new double[] {0.9, 0.8, 0.7, 0.6, 0.5}, true, true, false, true, false);
    assertThat(atc.threshold()).isEqualTo(0.7);
    assertThat(atc.forecast(new double[] {0.95, 0.75, 0.7, 0.4}).value()).isEqualTo(0.75);
    assertThat(atc.forecast(new double[] {0.3, 0.2}).value()).isZero();
  }

  @Test
  void countsAnswersOfTheThresholdsScoreInPartWhereSeveralHaveIt() {
    // One of four is wrong and three share the lowest score: two thirds of it must count.
    double[] scores = {0.9, 0.7, 0.7, 0.7};
    var atc = learned(scores, true, true, false, true);
    assertThat(atc.threshold()).isEqualTo(0.7);
    assertThat(atc.forecast(scores).value()).isCloseTo(0.75, within(1e-12));
    assertThat(atc.forecast(new double[] {0.7, 0.6}).value()).isCloseTo(1.0 / 3, within(1e-12));
  }

  @Test
  void expectsAllOfAClassifierThatIsAlwaysRightAndNothingOfOneThatNeverIs() {
    var right = learned(new double[] {0.6, 0.8}, true, true);
    assertThat(right.threshold()).isEqualTo(0.6);
    assertThat(right.forecast(new double[] {0.7, 0.5}).value()).isEqualTo(0.5);
    var wrong = learned(new double[] {0.6, 0.8}, false, false);
    assertThat(wrong.threshold()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(wrong.forecast(new double[] {1, 1}).value()).isZero();
  }

  @Test
  void isExactOnTheLabelledSamplesThemselves() {
    var random = new SplittableRandom(5);
    for (int experiment = 0; experiment < 50; experiment++) {
      double[] scores = calibrated(random, 1 + random.nextInt(40));
      for (int i = 0; i < scores.length; i++) {
        // Few different scores, so that many tie.
        scores[i] = Math.round(8 * scores[i]) / 8.0;
      }
      var source = new LabelledConfidence(scores, outcomes(random, scores));
      assertThat(new ThresholdedConfidence(source).forecast(scores).value())
          .isCloseTo(source.accuracy(), within(1e-12));
    }
  }

  /** 200 pairs of samples of one distribution, whose accuracy E[p] is 0.75. */
  @Test
  void coversTheAccuracyOfTheDistributionAsOftenAsItSaysWhereNothingHasShifted() {
    var random = new SplittableRandom(11);
    int covered = 0;
    for (int experiment = 0; experiment < 200; experiment++) {
      double[] labelled = calibrated(random, 200);
      var source = new LabelledConfidence(labelled, outcomes(random, labelled));
      Contributions forecast = new ThresholdedConfidence(source).forecast(calibrated(random, 300));
      Interval interval = new Bootstrap(200, 0.95, experiment).intervalOfStrata(forecast, 200, 300);
      covered += interval.low() <= 0.75 && 0.75 <= interval.high() ? 1 : 0;
    }
    assertThat(covered).isBetween(180, 199);
  }

  @Test
  void followsAShiftTowardsHarderImages() {
    var random = new SplittableRandom(12);
    double[] labelled = calibrated(random, 4000);
    var source = new LabelledConfidence(labelled, outcomes(random, labelled));
    // Half of the images are now guessed at: their true accuracy is (0.75 + 0.5) / 2.
    double[] harder = calibrated(random, 4000);
    for (int i = 0; i < harder.length; i += 2) {
      harder[i] = 0.5;
    }
    double forecast = new ThresholdedConfidence(source).forecast(harder).value();
    assertThat(forecast).isLessThan(source.accuracy() - 0.25);
    assertThat(AverageConfidence.moved(source, harder).value()).isCloseTo(0.625, within(0.02));
  }

  @Test
  void refusesScoresThatNoThresholdCanPart() {
    assertThatThrownBy(() -> learned(new double[] {0.5}, true, false))
        .hasMessageContaining("1 scores, 2 outcomes");
    assertThatThrownBy(() -> learned(new double[0])).hasMessageContaining("at least one");
    assertThatThrownBy(() -> learned(new double[] {Double.NaN}, true))
        .hasMessageContaining("scores[0] = NaN");
    assertThatThrownBy(() -> learned(new double[] {1}, true).forecast(new double[] {1, 1 / 0.0}))
        .hasMessageContaining("scores[1] = Infinity");
  }

  private static double[] calibrated(SplittableRandom random, int samples) {
    return IntStream.range(0, samples).mapToDouble(i -> random.nextDouble(0.5, 1)).toArray();
  }

  private static boolean[] outcomes(SplittableRandom random, double[] probabilities) {
    boolean[] correct = new boolean[probabilities.length];
    for (int i = 0; i < correct.length; i++) {
      correct[i] = random.nextDouble() < probabilities[i];
    }
    return correct;
  }
}
