package io.polysight.metrics.entailment;

import static io.polysight.metrics.entailment.EntailmentAccuracy.Label.ENTAILMENT;
import static io.polysight.metrics.entailment.EntailmentAccuracy.Label.NEUTRAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.metrics.entailment.EntailmentAccuracy.Judgement;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntailmentAccuracyTest {
  @Test
  void countsOverallAndPerGoldLabel() {
    var figures =
        EntailmentAccuracy.figures(
            List.of(
                new Judgement("", ENTAILMENT, ENTAILMENT),
                new Judgement("", ENTAILMENT, NEUTRAL),
                new Judgement("", NEUTRAL, NEUTRAL),
                new Judgement("", NEUTRAL, NEUTRAL)));
    assertThat(figures.values().get("accuracy")).isEqualTo(0.75);
    var perLabel = figures.tables().get("perLabel");
    assertThat(perLabel.get("entailment").get("accuracy")).isEqualTo(1);
    assertThat(perLabel.get("neutral").get("accuracy")).isEqualTo(2.0 / 3);
    assertThat(perLabel.get("contradiction").get("accuracy")).isNaN();
  }

  @Test
  void drawsAnImageWithAllItsSentences() {
    var accuracy =
        EntailmentAccuracy.contributions(
            List.of(
                new Judgement("a.jpg", ENTAILMENT, ENTAILMENT),
                new Judgement("a.jpg", ENTAILMENT, NEUTRAL),
                new Judgement("", NEUTRAL, NEUTRAL),
                new Judgement("", NEUTRAL, NEUTRAL)));
    assertThat(accuracy.samples()).isEqualTo(3);
    assertThat(accuracy.value()).isEqualTo(0.75);
  }
}
