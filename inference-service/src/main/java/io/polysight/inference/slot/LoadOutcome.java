package io.polysight.inference.slot;

import java.time.Duration;

/** How an attempt to load a version ended. */
sealed interface LoadOutcome {
  /** It serves. */
  record Served(Duration took) implements LoadOutcome {}

  /** It never will; another version may. */
  record Unusable(String reason) implements LoadOutcome {}

  /** Something needed was missing; trying again may help. */
  record Postponed(String reason) implements LoadOutcome {}
}
