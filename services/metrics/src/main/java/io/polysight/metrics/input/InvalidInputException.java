package io.polysight.metrics.input;

/** An input that does not fit; the message says where, what and how many. */
public final class InvalidInputException extends RuntimeException {
  public InvalidInputException(String message) {
    super(message);
  }
}
