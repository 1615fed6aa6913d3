package io.polysight.metrics.classification;

/** What is known of a label of a sample. */
public enum Presence {
  PRESENT,
  ABSENT,
  /** Nobody looked: neither a right nor a wrong answer is possible. */
  UNKNOWN
}
