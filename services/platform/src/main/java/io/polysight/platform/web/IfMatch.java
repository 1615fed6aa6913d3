package io.polysight.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * The state a caller means to change, from the header {@code If-Match}. A controller takes it as a
 * parameter of PUT, PATCH and DELETE, and of a POST that changes something existing; as a
 * {@code @Nullable} one where the thing may not exist yet.
 *
 * @param etag absent where the caller sent {@code *}: any state
 */
public record IfMatch(@Nullable Long etag) {

  /**
   * @throws ProblemException 412 when the caller has seen another state than {@code current}
   */
  public void check(long current) {
    if (etag != null && etag != current) {
      throw Problems.preconditionFailed(etag, current);
    }
  }
}
