package io.polysight.inference.batching;

/** Who goes first. */
public enum Lane {
  /** The rest of a request that has waited once already. */
  STARTED,
  INTERACTIVE,
  /** Runs while nothing else waits, and under load gets one batch in {@link BatchQueue#SHARE}. */
  BACKGROUND
}
