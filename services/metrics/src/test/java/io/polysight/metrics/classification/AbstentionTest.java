package io.polysight.metrics.classification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AbstentionTest {
  private static final Abstention MODEL =
      new Abstention(
          new double[] {0.9, 0.8, 0.3, 0.7, 0.2}, new boolean[] {true, true, true, false, false});

  @Test
  void countsAnswersWhereThereIsNone() {
    assertThat(MODEL.falseAlarmRate(0.5).value()).isEqualTo(1.0 / 2);
    assertThat(MODEL.falseAlarmRate(0.7).value()).isEqualTo(1.0 / 2);
    assertThat(MODEL.falseAlarmRate(0.75).value()).isZero();
    assertThat(MODEL.answerRate(0.5).value()).isEqualTo(2.0 / 3);
  }

  @Test
  void findsTheThresholdThatAnswersAShare() {
    assertThat(MODEL.thresholdFor(0.95)).isEqualTo(0.3);
    assertThat(MODEL.thresholdFor(0.6)).isEqualTo(0.8);
    assertThat(MODEL.falseAlarmRate(MODEL.thresholdFor(0.95)).value()).isEqualTo(1.0 / 2);
  }

  @Test
  void hasNoFalseAlarmRateWhereEverySampleHasAnAnswer() {
    Abstention all = new Abstention(new double[] {0.9}, new boolean[] {true});
    assertThat(all.falseAlarmRate(0.5).value()).isNaN();
    assertThat(new Abstention(new double[] {0.9}, new boolean[1]).thresholdFor(0.95)).isNaN();
  }
}
