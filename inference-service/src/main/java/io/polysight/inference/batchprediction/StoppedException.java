package io.polysight.inference.batchprediction;

/** The service is shutting down; the batch goes back to the queue. */
final class StoppedException extends RuntimeException {
  StoppedException() {
    super("stopped by the shutdown of the service");
  }
}
