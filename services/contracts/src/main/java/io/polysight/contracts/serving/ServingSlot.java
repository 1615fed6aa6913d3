package io.polysight.contracts.serving;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which version of a model answers for a team now. */
public record ServingSlot(
    String team,
    String model,
    @Nullable UUID version,
    @Nullable Integer number,
    @Nullable String digest,
    State state,
    @Nullable String reason,
    @Nullable Instant since) {

  /** Loading leaves the former version serving. */
  public enum State {
    EMPTY,
    LOADING,
    SERVING,
    FAILED
  }
}
