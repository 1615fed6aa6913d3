package io.polysight.inference.engine;

/** A checkpoint that will never load, however often it is tried; the message says why. */
public final class UnusableCheckpointException extends RuntimeException {
  public UnusableCheckpointException(String message) {
    super(message);
  }

  public UnusableCheckpointException(String message, Throwable cause) {
    super(message, cause);
  }
}
