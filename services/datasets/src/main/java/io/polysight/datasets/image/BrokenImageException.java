package io.polysight.datasets.image;

/** An image that cannot be used; the message says why and what to do, in words for people. */
public final class BrokenImageException extends RuntimeException {

  /** What kind of fault it is, for those who count or map them. */
  public enum Reason {
    /** The bytes are no image of a type we read. */
    UNKNOWN_TYPE,
    /** The bytes are an image, of another type than declared. */
    WRONG_TYPE,
    /** More pixels than the limit. */
    TOO_LARGE,
    /** Truncated or damaged. */
    BROKEN
  }

  private final Reason reason;

  public BrokenImageException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public BrokenImageException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
