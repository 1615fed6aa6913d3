package io.polysight.platform.web;

/** The problem table: every failure a service answers with, its status, and who can repair it. */
public enum ProblemKind {
  INVALID(400, "The request is invalid", Owner.CALLER),
  UNREADABLE(400, "The request cannot be read", Owner.CALLER),
  UNAUTHENTICATED(401, "No valid token", Owner.CALLER),
  FORBIDDEN(403, "Not allowed", Owner.CALLER),
  NOT_FOUND(404, "Not found", Owner.CALLER),
  METHOD_NOT_ALLOWED(405, "Method not allowed", Owner.CALLER),
  NOT_ACCEPTABLE(406, "No such representation", Owner.CALLER),
  CONFLICT(409, "Conflict", Owner.CALLER),
  STALE(412, "Changed meanwhile", Owner.CALLER),
  TOO_LARGE(413, "Too large", Owner.CALLER),
  UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", Owner.CALLER),
  KEY_REUSED(422, "Idempotency key used for another request", Owner.CALLER),
  PRECONDITION_REQUIRED(428, "If-Match is required", Owner.CALLER),
  TOO_MANY_REQUESTS(429, "Too many requests", Owner.CAPACITY),
  FAILED(500, "Internal error", Owner.US),
  UNAVAILABLE(503, "Unavailable for the moment", Owner.CAPACITY),
  INSUFFICIENT_STORAGE(507, "Out of memory or space", Owner.CAPACITY);

  private enum Owner {
    CALLER,
    US,
    CAPACITY
  }

  private final int status;
  private final String title;
  private final Owner owner;

  ProblemKind(int status, String title, Owner owner) {
    this.status = status;
    this.title = title;
    this.owner = owner;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /** {@code caller}, {@code us} or {@code capacity}. */
  public String owner() {
    return owner.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The URI of the kind, such as {@code urn:polysight:problem:not-found}. */
  public String type() {
    return "urn:polysight:problem:" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
