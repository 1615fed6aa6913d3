package io.polysight.eval.scoring;

/** A file of predictions that cannot be scored; the message says where and why. */
public final class UnreadablePredictionsException extends RuntimeException {
  public UnreadablePredictionsException(String message) {
    super(message);
  }

  UnreadablePredictionsException(String message, Throwable cause) {
    super(message, cause);
  }
}
