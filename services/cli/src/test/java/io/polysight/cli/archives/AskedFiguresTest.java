package io.polysight.cli.archives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polysight.datasets.sample.Question;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AskedFiguresTest {
  private static final Question COUNT = new Question("there are two", "true", "count");
  private static final Question COLOUR = new Question("it is red", "true", "colour");

  @Test
  void countsAllTogetherAndEachKindByItself() {
    var figures = new AskedFigures("task");
    figures.add("a", List.of(COUNT, COLOUR), List.of("true", "false"));
    figures.add("b", List.of(COUNT), List.of("true"));
    assertThat(figures.plain())
        .isEqualTo(
            Map.of(
                "task accuracy", 2.0 / 3,
                "task accuracy, colour", 0.0,
                "task accuracy, count", 1.0));
  }

  /** Normal intervals of a mean of 0.5: 1.96 sqrt(0.25 / n), n groups, not questions. */
  @Test
  void answersOfOneGroupAreOneDraw() {
    var apart = new AskedFigures("task");
    var together = new AskedFigures("task");
    for (int i = 0; i < 400; i++) {
      List<String> said = List.of(i / 4 % 2 == 0 ? "true" : "false");
      apart.add("group " + i, List.of(COUNT), said);
      together.add("group " + i / 4, List.of(COUNT), said);
    }
    assertThat(width(apart)).isCloseTo(2 * 1.96 * Math.sqrt(0.25 / 400), within(0.012));
    assertThat(width(together)).isCloseTo(2 * 1.96 * Math.sqrt(0.25 / 100), within(0.024));
    assertThat(together.withIntervals()).containsEntry("task accuracy", 0.5);
  }

  private static double width(AskedFigures figures) {
    Map<String, Double> ends = figures.withIntervals();
    return ends.getOrDefault("task accuracy, 95 % to", Double.NaN)
        - ends.getOrDefault("task accuracy, 95 % from", Double.NaN);
  }
}
