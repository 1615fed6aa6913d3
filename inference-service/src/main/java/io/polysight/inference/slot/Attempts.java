package io.polysight.inference.slot;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When a version that failed may be tried again: after 1 s, 2 s, 4 s and so on up to a minute, or
 * never. Not safe for several threads.
 */
final class Attempts {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final int MOST_DOUBLINGS = 6;

  private final Map<SlotKey, Attempt> last = new HashMap<>();

  private record Attempt(UUID version, int failures, @Nullable Instant next) {}

  boolean due(SlotKey key, UUID version, Instant now) {
    Attempt attempt = last.get(key);
    if (attempt == null || !attempt.version.equals(version)) {
      return true;
    }
    return attempt.next != null && !now.isBefore(attempt.next);
  }

  void postponed(SlotKey key, UUID version, Instant now) {
    Attempt former = last.get(key);
    int failures = former != null && former.version.equals(version) ? former.failures : 0;
    Duration wait = FIRST.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    last.put(key, new Attempt(version, failures + 1, now.plus(wait)));
  }

  void never(SlotKey key, UUID version) {
    last.put(key, new Attempt(version, 1, null));
  }

  void forget(SlotKey key) {
    last.remove(key);
  }
}
