package io.polysight.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void keepsTheReasonOfAnUndefinedFigureOnly() {
    Figures figures =
        Figures.builder()
            .put("AP", 0.5, "no ground truth")
            .put("APs", Double.NaN, "no small object")
            .build();
    assertThat(figures.undefined()).containsOnly(java.util.Map.entry("APs", "no small object"));
  }

  @Test
  void refusesNaNWithoutAReason() {
    assertThatThrownBy(() -> Figures.builder().put("AP", Double.NaN).build())
        .hasMessageContaining("AP is NaN");
  }
}
