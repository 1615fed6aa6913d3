package io.polysight.inference.slot;

import io.polysight.contracts.serving.ServingSlot;
import io.polysight.contracts.serving.ServingSlot.State;
import io.polysight.inference.engine.CheckpointRef;
import io.polysight.inference.engine.Lease;
import io.polysight.inference.engine.LoadedVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one slot serves now. One thread changes it; any thread reads it. Loading and failing leave
 * the former version serving.
 */
final class Slot {
  private final UUID id;
  private final SlotKey key;
  private volatile Status status = new Status(null, State.EMPTY, null, Instant.now());

  private record Status(
      @Nullable LoadedVersion serving, State state, @Nullable String reason, Instant since) {}

  Slot(UUID id, SlotKey key) {
    this.id = id;
    this.key = key;
  }

  SlotKey key() {
    return key;
  }

  Optional<Lease> lease() {
    while (true) {
      LoadedVersion serving = status.serving;
      if (serving == null) {
        return Optional.empty();
      }
      Optional<Lease> lease = serving.lease();
      if (lease.isPresent()) {
        return lease;
      }
      // freed between the two reads: a newer version is in place already
    }
  }

  Optional<CheckpointRef> serving() {
    return Optional.ofNullable(status.serving).map(LoadedVersion::checkpoint);
  }

  void loading() {
    status = new Status(status.serving, State.LOADING, null, Instant.now());
  }

  void failed(String reason) {
    status = new Status(status.serving, State.FAILED, reason, Instant.now());
  }

  /** The served version is the wanted one after all. */
  void settled() {
    if (status.state != State.SERVING) {
      status = new Status(status.serving, State.SERVING, null, Instant.now());
    }
  }

  /** Puts a version in place; the former one closes when its last request is done. */
  void swap(LoadedVersion version) {
    LoadedVersion former = status.serving;
    status = new Status(version, State.SERVING, null, Instant.now());
    if (former != null) {
      former.retire();
    }
  }

  /** Serves nothing more. */
  void empty() {
    LoadedVersion former = status.serving;
    status = new Status(null, State.EMPTY, null, Instant.now());
    if (former != null) {
      former.retire();
    }
  }

  ServingSlot describe() {
    Status now = status;
    CheckpointRef serving = now.serving == null ? null : now.serving.checkpoint();
    return new ServingSlot(
        id,
        key.team(),
        key.model(),
        serving == null ? null : serving.version(),
        serving == null ? null : serving.number(),
        serving == null ? null : serving.digest(),
        now.state,
        now.reason,
        now.since,
        now.serving == null ? List.of() : now.serving.kinds(),
        now.serving == null ? List.of() : now.serving.efforts());
  }
}
