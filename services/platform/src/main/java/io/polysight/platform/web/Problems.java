package io.polysight.platform.web;

import io.polysight.tasks.Faults;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the exceptions that answer a request with a problem. */
public final class Problems {
  private Problems() {}

  /** 404. Use it as well for what the caller may not see. */
  public static ProblemException notFound(String what, Object id) {
    return new ProblemException.Refused(
        ProblemKind.NOT_FOUND,
        "There is no " + what + " " + id + ", or your teams may not see it.");
  }

  /** 400 with every fault. */
  public static ProblemException invalid(List<Faults.Fault> faults) {
    return new ProblemException.Invalid(faults);
  }

  /** 400 with one fault. */
  public static ProblemException invalid(String field, String message) {
    return invalid(List.of(new Faults.Fault(field, message)));
  }

  /** 409: the state of things does not allow it. */
  public static ProblemException conflict(String detail) {
    return new ProblemException.Refused(ProblemKind.CONFLICT, detail);
  }

  /** 403: the caller is known and lacks a role; say which. */
  public static ProblemException forbidden(String detail) {
    return new ProblemException.Refused(ProblemKind.FORBIDDEN, detail);
  }

  /** 412: the caller changes something it has not seen. */
  public static ProblemException preconditionFailed(long sent, long actual) {
    return new ProblemException.Refused(
        ProblemKind.STALE,
        "If-Match names etag \""
            + sent
            + "\", the present one is \""
            + actual
            + "\"; read it again and repeat the change on what you find.");
  }

  /** 428: a change without If-Match. */
  public static ProblemException preconditionRequired() {
    return new ProblemException.Refused(
        ProblemKind.PRECONDITION_REQUIRED,
        "Send the header If-Match with the ETag you last read, such as If-Match: \"3\".");
  }

  /** 503 with Retry-After: something the service needs is down. */
  public static ProblemException unavailable(String what, Duration retryAfter) {
    return unavailable(what, retryAfter, null);
  }

  public static ProblemException unavailable(
      String what, Duration retryAfter, @Nullable Throwable cause) {
    return new ProblemException.Unavailable(
        ProblemKind.UNAVAILABLE,
        what + " cannot be reached; try again in " + retryAfter.toSeconds() + " s.",
        retryAfter,
        cause);
  }

  /** 503 with Retry-After: nothing is broken, but something has to happen first; say what. */
  public static ProblemException notReady(String detail, Duration retryAfter) {
    return new ProblemException.Unavailable(ProblemKind.UNAVAILABLE, detail, retryAfter, null);
  }

  /** 429 with Retry-After: a queue or a quota is full. */
  public static ProblemException tooManyRequests(String detail, Duration retryAfter) {
    return new ProblemException.Unavailable(
        ProblemKind.TOO_MANY_REQUESTS, detail, retryAfter, null);
  }

  /** 507: device memory or disk is exhausted; say how much was wanted and how much is free. */
  public static ProblemException insufficientStorage(String detail, Duration retryAfter) {
    return new ProblemException.Unavailable(
        ProblemKind.INSUFFICIENT_STORAGE, detail, retryAfter, null);
  }

  /** 413. */
  public static ProblemException tooLarge(String detail) {
    return new ProblemException.Refused(ProblemKind.TOO_LARGE, detail);
  }

  /** 415, naming what is accepted. */
  public static ProblemException unsupportedMediaType(
      String received, Collection<String> accepted) {
    return new ProblemException.Refused(
        ProblemKind.UNSUPPORTED_MEDIA_TYPE,
        "'"
            + received
            + "' is not understood here; send "
            + accepted.stream().sorted().collect(Collectors.joining(" or "))
            + ".");
  }

  /** 422: an idempotency key that came with another request before. */
  public static ProblemException keyReused(String key) {
    return new ProblemException.Refused(
        ProblemKind.KEY_REUSED,
        "Idempotency-Key '"
            + key
            + "' was used with another body; use a new key for a new request.");
  }

  /** Another service's problem, passed on as it is. */
  public static ProblemException passedOn(int status, String body) {
    return new ProblemException.PassedOn(status, body);
  }

  static ProblemException refused(ProblemKind kind, String detail) {
    return new ProblemException.Refused(kind, detail);
  }
}
