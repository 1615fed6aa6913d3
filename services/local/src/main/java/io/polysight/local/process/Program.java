package io.polysight.local.process;

import java.io.IOException;
import java.time.Duration;

/** Something to run and to keep running. */
public interface Program {
  /** The name in logs and tables, such as {@code postgres}. */
  String name();

  int port();

  /**
   * Programs need those of lower tiers: 0 is PostgreSQL, 1 the other servers, 2 the services, 3 the
   * gateway. Those of one tier stop side by side.
   */
  int tier();

  /** What must be done before it is started; called before every start, so it is idempotent. */
  default void prepare() throws IOException, InterruptedException {}

  Launch launch();

  /** A cheap question whether it answers now. */
  boolean isReady() throws InterruptedException;

  /** What must be there once it answers; called after every start, so it is idempotent. */
  default void furnish() throws IOException, InterruptedException {}

  /**
   * How long the start may take before it counts as failed. Generous: a busy machine is slow, and
   * to kill what only waits for its turn makes it busier.
   */
  default Duration readyWithin() {
    return Duration.ofMinutes(6);
  }
}
