package io.polysight.platform.web;

import io.polysight.tasks.Faults;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be served, with the text its sender reads; made by {@link Problems}. The
 * cases are all there are, so that who catches one knows what it may be.
 */
public abstract sealed class ProblemException extends RuntimeException {
  private final ProblemKind kind;

  private ProblemException(ProblemKind kind, String detail, @Nullable Throwable cause) {
    super(detail, cause);
    this.kind = kind;
  }

  public ProblemKind kind() {
    return kind;
  }

  /** What was wrong and what to do, for the caller's eyes. */
  public String detail() {
    String message = getMessage();
    return message == null ? kind.title() : message;
  }

  /** The caller asked for something that cannot be; asking again will not help. */
  public static final class Refused extends ProblemException {
    Refused(ProblemKind kind, String detail) {
      super(kind, detail, null);
    }
  }

  /** Fields of the request are at fault. */
  public static final class Invalid extends ProblemException {
    private final transient List<Faults.Fault> faults;

    Invalid(List<Faults.Fault> faults) {
      super(ProblemKind.INVALID, summary(faults), null);
      this.faults = List.copyOf(faults);
    }

    public List<Faults.Fault> faults() {
      return faults;
    }

    private static String summary(List<Faults.Fault> faults) {
      return faults.size() == 1
          ? faults.getFirst().field() + ": " + faults.getFirst().message()
          : faults.size() + " fields are at fault; 'faults' names each.";
    }
  }

  /**
   * Something the service needs is missing or full for the moment; the same request may succeed.
   */
  public static final class Unavailable extends ProblemException {
    private final Duration retryAfter;

    Unavailable(ProblemKind kind, String detail, Duration retryAfter, @Nullable Throwable cause) {
      super(kind, detail, cause);
      this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
      return retryAfter;
    }
  }

  /** Another service refused; its answer is passed on as it is. */
  public static final class PassedOn extends ProblemException {
    private final int status;
    private final transient String body;

    PassedOn(int status, String body) {
      super(ProblemKind.CONFLICT, "Another service answered " + status, null);
      this.status = status;
      this.body = body;
    }

    public int status() {
      return status;
    }

    /** The other service's problem as JSON. */
    public String body() {
      return body;
    }
  }
}
