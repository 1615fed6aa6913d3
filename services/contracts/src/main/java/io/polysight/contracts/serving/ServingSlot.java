package io.polysight.contracts.serving;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a model answers for a team now.
 *
 * @param id as old as the slot: when the model was first promoted
 * @param kinds the kinds of tasks that it can be asked; empty while nothing serves
 * @param efforts that may be asked of it; more than one where it was trained with flexible patches,
 *     empty while nothing serves
 */
public record ServingSlot(
    UUID id,
    String team,
    String model,
    @Nullable UUID version,
    @Nullable Integer number,
    @Nullable String digest,
    State state,
    @Nullable String reason,
    @Nullable Instant since,
    List<String> kinds,
    List<Effort> efforts) {
  public ServingSlot {
    kinds = List.copyOf(kinds);
    efforts = List.copyOf(efforts);
  }

  /** Loading leaves the former version serving. */
  public enum State {
    EMPTY,
    LOADING,
    SERVING,
    FAILED
  }
}
