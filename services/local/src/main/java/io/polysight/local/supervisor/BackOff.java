package io.polysight.local.supervisor;

import java.time.Duration;

/**
 * How long to wait before the next start: doubled with every death, forgotten after a long life.
 */
final class BackOff {
  private static final Duration SHORTEST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final Duration LONG_LIFE = Duration.ofSeconds(60);

  private Duration wait = SHORTEST;

  Duration next() {
    Duration now = wait;
    Duration doubled = wait.multipliedBy(2);
    wait = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    return now;
  }

  void ranFor(Duration life) {
    if (life.compareTo(LONG_LIFE) > 0) {
      wait = SHORTEST;
    }
  }
}
