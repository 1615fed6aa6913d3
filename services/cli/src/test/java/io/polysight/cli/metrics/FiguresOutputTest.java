package io.polysight.cli.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.metrics.Figures;
import org.junit.jupiter.api.Test;

class FiguresOutputTest {
  private static final Figures FIGURES =
      Figures.builder()
          .put("AP", 0.5)
          .put("APs", Double.NaN, "no object below 32 x 32 pixels")
          .put("per_class", "cat", "AP", 0.25)
          .put("per_class", "traffic light", "AP", 1)
          .build();

  @Test
  void writesOneJsonObjectWithTheReasonsOfWhatIsUndefined() {
    assertThat(FiguresOutput.json(FIGURES))
        .isEqualTo(
            "{\"AP\":0.5,\"APs\":null,\"undefined\":{\"APs\":\"no object below 32 x 32 pixels\"},"
                + "\"per_class\":{\"cat\":{\"AP\":0.25},\"traffic light\":{\"AP\":1.0}}}");
  }

  @Test
  void alignsTheTableForPeople() {
    assertThat(FiguresOutput.table(FIGURES))
        .isEqualTo(
            """
            AP   0.500000
            APs  -  no object below 32 x 32 pixels

            per_class            AP
            cat            0.250000
            traffic light  1.000000
            """);
  }
}
