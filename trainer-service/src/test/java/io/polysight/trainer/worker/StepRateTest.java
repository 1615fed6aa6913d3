package io.polysight.trainer.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StepRateTest {
  private final StepRate rate = new StepRate();

  @Test
  void isUnknownAfterOneStep() {
    rate.reached(1, 0);

    assertThat(rate.perSecond()).isNull();
  }

  @Test
  void forgetsHowFastItWasAMinuteAgo() {
    for (int step = 1; step <= 100; step++) {
      rate.reached(step, Duration.ofMillis(step * 10L).toNanos());
    }
    for (int step = 101; step <= 160; step++) {
      rate.reached(step, Duration.ofSeconds(step - 99L).toNanos());
    }

    assertThat(rate.perSecond()).isCloseTo(1.0, within(0.01));
  }
}
