package io.polysight.generalist.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PromptWeightsTest {

  @Test
  void weighsByTheExponentialOfTheScores() {
    List<Double> weights =
        PromptWeights.softmax(new double[] {Math.log(6), Math.log(3), 0}).weights();
    assertThat(weights.get(0)).isCloseTo(0.6, within(1e-12));
    assertThat(weights.get(1)).isCloseTo(0.3, within(1e-12));
    assertThat(weights.get(2)).isCloseTo(0.1, within(1e-12));
  }

  @Test
  void staysFiniteForLargeScores() {
    assertThat(PromptWeights.softmax(new double[] {2000, 0}).weights()).containsExactly(1.0, 0.0);
  }

  @Test
  void keepsOnlyWhatStandsOut() {
    // median 3, distances 2 1 0 1 6: MAD 1
    double[] scores = {1, 2, 3, 4, 9};
    assertThat(PromptWeights.selected(scores, 0.5).weights())
        .containsExactly(0.0, 0.0, 0.0, 0.5, 0.5);
    assertThat(PromptWeights.selected(scores, 2).weights())
        .containsExactly(0.0, 0.0, 0.0, 0.0, 1.0);
  }

  @Test
  void takesTheMiddleOfTwoForAnEvenNumber() {
    // median 2.5, distances 1.5 0.5 0.5 1.5: MAD 1; above 3.0 is only the last
    assertThat(PromptWeights.selected(new double[] {1, 2, 3, 4}, 0.5).weights())
        .containsExactly(0.0, 0.0, 0.0, 1.0);
  }

  @Test
  void keepsTheLargestWhereNothingStandsOut() {
    assertThat(PromptWeights.selected(new double[] {7, 7}, 0.5).weights())
        .containsExactly(0.5, 0.5);
    assertThat(PromptWeights.selected(new double[] {1, 2, 3}, 5).weights())
        .containsExactly(0.0, 0.0, 1.0);
  }

  @Test
  void refusesWhatAreNoShares() {
    for (List<Double> odd : List.of(List.of(0.5, 0.4), List.of(1.5, -0.5), List.of(Double.NaN))) {
      assertThatThrownBy(() -> new PromptWeights(odd)).hasMessageContaining("shares of 1");
    }
  }
}
