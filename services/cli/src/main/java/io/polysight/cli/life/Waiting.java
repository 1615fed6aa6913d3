package io.polysight.cli.life;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again and again until something has happened. */
public final class Waiting {
  private static final Duration PAUSE = Duration.ofMillis(250);

  private Waiting() {}

  /**
   * @param what what is waited for, for the error
   * @throws IllegalStateException with the last thing seen, when it does not happen in time
   */
  public static <T> T until(String what, Duration limit, Supplier<T> look, Predicate<T> happened) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (true) {
      T seen = look.get();
      if (happened.test(seen)) {
        return seen;
      }
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(
            what + " did not happen within " + limit.toSeconds() + " s; last seen: " + seen);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
