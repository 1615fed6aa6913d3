package io.polysight.local.process;

import java.io.IOException;
import java.time.Duration;

/** Something to run and to keep running. */
public interface Program {
  /** The name in logs and tables, such as {@code postgres}. */
  String name();

  int port();

  /** What must be done before it is started; called before every start, so it is idempotent. */
  default void prepare() throws IOException, InterruptedException {}

  Launch launch();

  /** A cheap question whether it answers now. */
  boolean isReady() throws InterruptedException;

  /** What must be there once it answers; called after every start, so it is idempotent. */
  default void furnish() throws IOException, InterruptedException {}

  /** How long the start may take before it counts as failed. */
  default Duration readyWithin() {
    return Duration.ofSeconds(120);
  }
}
