package io.polysight.inference.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AttemptsTest {
  private static final SlotKey KEY = new SlotKey("vision", "generalist");
  private static final UUID VERSION = UUID.randomUUID();
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final Attempts attempts = new Attempts();

  @Test
  void waitsTwiceAsLongAfterEachFailureUpToAMinute() {
    long[] waits = {1, 2, 4, 8, 16, 32, 64, 64};
    for (long wait : waits) {
      attempts.postponed(KEY, VERSION, NOW);
      assertThat(attempts.due(KEY, VERSION, NOW.plusSeconds(wait).minusMillis(1))).isFalse();
      assertThat(attempts.due(KEY, VERSION, NOW.plusSeconds(wait))).isTrue();
    }
  }

  @Test
  void neverTriesAnUnusableVersionAgainButAnotherAtOnce() {
    attempts.never(KEY, VERSION);
    assertThat(attempts.due(KEY, VERSION, NOW.plusSeconds(100_000))).isFalse();
    assertThat(attempts.due(KEY, UUID.randomUUID(), NOW)).isTrue();
  }
}
