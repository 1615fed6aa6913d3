package io.polysight.cli.bench.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageLoadTest {
  private static PageLoad load(double paint, double bytes) {
    Map<String, Object> watched =
        new HashMap<>(Map.of("content", 300, "blocking", 0, "longest", 0, "shift", 0.01));
    watched.putAll(Map.of("requests", 12, "rows", 30, "paint", paint, "bytes", bytes));
    return PageLoad.of(watched);
  }

  @Test
  void takesTheMedianOfEachFigureByItself() {
    PageLoad median = PageLoad.median(List.of(load(90, 1000), load(400, 3000), load(100, 2000)));
    assertThat(median.paint()).isEqualTo(100);
    assertThat(median.bytes()).isEqualTo(2000);
    assertThat(PageLoad.median(List.of(load(90, 1000), load(100, 2000))).paint()).isEqualTo(95);
  }

  @Test
  void whatTheBrowserDoesNotTellIsUndefined() {
    assertThat(PageLoad.of(Map.of("content", 300)).paint()).isNaN();
    assertThatThrownBy(() -> PageLoad.median(List.of())).hasMessageContaining("at least one round");
  }
}
