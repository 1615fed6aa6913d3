package io.polysight.cli.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.metrics.Figures;
import io.polysight.metrics.statistics.Interval;
import java.util.Map;
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
    assertThat(FiguresOutput.json(FIGURES, Map.of()))
        .isEqualTo(
            "{\"AP\":0.5,\"APs\":null,\"undefined\":{\"APs\":\"no object below 32 x 32 pixels\"},"
                + "\"per_class\":{\"cat\":{\"AP\":0.25},\"traffic light\":{\"AP\":1.0}}}");
  }

  @Test
  void alignsTheTableForPeople() {
    assertThat(FiguresTable.of(FIGURES, Map.of()))
        .isEqualTo(
            """
            AP   0.500000
            APs  -  no object below 32 x 32 pixels

            per_class            AP
            cat            0.250000
            traffic light  1.000000
            """);
  }

  @Test
  void putsIntervalsBesideTheirFigures() {
    Map<String, Interval> ends = Map.of("AP", new Interval(0.5, 0.25, 0.75, 0.95));
    assertThat(FiguresTable.of(FIGURES, ends)).startsWith("AP   0.500000  [0.250000, 0.750000]\n");
    assertThat(FiguresOutput.json(FIGURES, ends))
        .startsWith("{\"AP\":0.5,\"APs\":null,\"intervals\":{\"AP\":[0.25,0.75]},");
  }
}
