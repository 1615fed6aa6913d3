package io.polysight.contracts.serving;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a task answers, and by which version.
 *
 * @param promptWeighting by whose weights its prompts count; absent where each counts alike
 */
public record TaskActivation(
    UUID task,
    int revision,
    State state,
    @Nullable UUID version,
    @Nullable String reason,
    @Nullable Instant since,
    @Nullable UUID promptWeighting) {

  /** Waiting means that no version is served yet. */
  public enum State {
    ACTIVE,
    WAITING,
    DEGRADED
  }
}
