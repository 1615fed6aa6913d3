package io.polysight.inference.batching;

import java.time.Duration;

/** An input waited longer than its sender allowed, and was not computed. */
public final class DeadlineExceededException extends WorkRefusedException {
  DeadlineExceededException(Duration waited) {
    super(
        "waited " + waited.toMillis() + " ms in the queue, longer than allowed; try again shortly");
  }
}
