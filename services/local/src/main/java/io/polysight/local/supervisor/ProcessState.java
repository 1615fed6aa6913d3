package io.polysight.local.supervisor;

import org.jspecify.annotations.Nullable;

/**
 * What is known of one process at one moment.
 *
 * @param pid 0 when none runs
 * @param sinceMilliseconds when this phase began, in milliseconds of the epoch
 * @param startMilliseconds how long the last start took until it was ready; 0 before that
 * @param restarts how often it was started again after it had died
 * @param note why it is in this phase, or null
 */
public record ProcessState(
    String name,
    Phase phase,
    int port,
    long pid,
    long sinceMilliseconds,
    long startMilliseconds,
    int restarts,
    @Nullable String note) {

  /** The life of a process. */
  public enum Phase {
    PREPARING,
    STARTING,
    READY,
    RESTARTING,
    /** Ended, and not started again before it is released. */
    HELD,
    STOPPING,
    STOPPED,
    FAILED
  }
}
