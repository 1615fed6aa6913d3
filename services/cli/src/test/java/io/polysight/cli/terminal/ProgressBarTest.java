package io.polysight.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private long now;
  private final LongSupplier clock = () -> now;
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void writesAPlainLineForEveryTenthWhereNobodyWatches() {
    try (ProgressBar bar = new ProgressBar(out, false, "reading", "images", 1000, clock)) {
      for (int i = 0; i < 1000; i++) {
        bar.advance(1);
      }
    }
    assertThat(written().lines()).hasSize(10).allMatch(line -> line.startsWith("reading "));
    assertThat(written()).contains("reading 500/1000 images, ").doesNotContain("\r");
  }

  @Test
  void tellsRateAndTimeLeftOnATerminalAndLeavesNoTrace() {
    try (ProgressBar bar = new ProgressBar(out, true, "reading", "images", 4, clock)) {
      bar.println("a line of its own");
      bar.reached(1);
      bar.reached(4);
    }
    assertThat(written())
        .contains("a line of its own" + System.lineSeparator())
        .contains("4/4 images")
        .endsWith("\r\u001b[K");
  }

  @Test
  void countsTheRateFromWhatWasDoneAtTheFirstLook() {
    try (ProgressBar bar = new ProgressBar(out, false, "training", "steps", 1000, clock)) {
      bar.reached(600);
      now += 10_000_000_000L;
      bar.reached(700);
    }
    assertThat(written()).contains("training 700/1000 steps, 10.0/s, 30 s left");
  }

  @Test
  void refusesToCountNothing() {
    assertThatThrownBy(() -> new ProgressBar(out, true, "reading", "images", 0, clock))
        .hasMessageContaining("total is 0");
  }

  private String written() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
