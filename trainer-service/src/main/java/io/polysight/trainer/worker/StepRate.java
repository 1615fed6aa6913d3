package io.polysight.trainer.worker;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Steps per second over the last half minute. */
final class StepRate {
  private static final long WINDOW_NANOS = Duration.ofSeconds(30).toNanos();
  private static final int MOST_MARKS = 1000;

  private final Deque<Mark> marks = new ArrayDeque<>();

  private record Mark(long step, long nanos) {}

  /**
   * @param nanos of {@link System#nanoTime}
   */
  void reached(long step, long nanos) {
    marks.addLast(new Mark(step, nanos));
    while (marks.size() > 2
        && (marks.size() > MOST_MARKS || nanos - marks.getFirst().nanos() > WINDOW_NANOS)) {
      marks.removeFirst();
    }
  }

  /** Null until two steps were seen. */
  @Nullable Double perSecond() {
    if (marks.size() < 2) {
      return null;
    }
    long nanos = marks.getLast().nanos() - marks.getFirst().nanos();
    long steps = marks.getLast().step() - marks.getFirst().step();
    return nanos <= 0 ? null : Double.valueOf(steps * 1e9 / nanos);
  }
}
