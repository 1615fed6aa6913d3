package io.polysight.contracts.datasets;

import io.polysight.tasks.Task;
import java.time.Instant;
import java.util.UUID;

/** A task as registered, at one of its revisions. */
public record RegisteredTask(
    UUID id,
    String team,
    String name,
    String description,
    int revision,
    Task task,
    State state,
    Instant createdAt,
    String createdBy,
    long etag) {

  /** Retired tasks answer no more, and stay readable. */
  public enum State {
    ACTIVE,
    RETIRED
  }
}
