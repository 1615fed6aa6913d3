package io.polysight.local.process;

/** The signal by which a program stops in good order. */
public enum StopSignal {
  TERM,
  /** For PostgreSQL: ends the sessions instead of waiting for them. */
  INT
}
