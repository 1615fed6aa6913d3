package io.polysight.inference.engine;

import io.polysight.inference.batching.Lane;
import java.time.Duration;

/**
 * How urgent work is.
 *
 * @param within how long one piece of it may wait for a thread
 */
public record Turn(Lane lane, Duration within) {
  /** The rest of a request whose first piece has had its turn. */
  Turn started() {
    return lane == Lane.INTERACTIVE ? new Turn(Lane.STARTED, within) : this;
  }
}
