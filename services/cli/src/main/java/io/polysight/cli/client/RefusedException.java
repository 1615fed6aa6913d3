package io.polysight.cli.client;

import tools.jackson.databind.JsonNode;

/** The platform answered with a problem. */
public final class RefusedException extends RuntimeException {
  private final int status;
  private final transient JsonNode problem;

  RefusedException(String request, int status, JsonNode problem) {
    super(request + " answered " + status + ": " + describe(problem));
    this.status = status;
    this.problem = problem;
  }

  private static String describe(JsonNode problem) {
    StringBuilder text = new StringBuilder(problem.path("detail").asString(""));
    problem
        .path("faults")
        .forEach(fault ->
            text.append("\n  ")
                .append(fault.path("field").asString(""))
                .append(": ")
                .append(fault.path("message").asString("")));
    return text.toString();
  }

  public int status() {
    return status;
  }

  /** The RFC 9457 document. */
  public JsonNode problem() {
    return problem;
  }
}
