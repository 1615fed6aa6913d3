package io.polysight.inference.batchprediction;

import io.polysight.inference.engine.CheckpointRef;
import io.polysight.inference.engine.Lease;
import io.polysight.inference.engine.LoadedVersion;
import io.polysight.inference.engine.ModelLoader;
import io.polysight.inference.slot.CheckpointFolder;
import io.polysight.inference.slot.SlotKey;
import io.polysight.inference.slot.Slots;
import java.util.Optional;
import java.util.Set;

/** The weights of a batch: those a slot serves anyway, else loaded for as long as it takes. */
final class BatchModels {
  private final Slots slots;
  private final CheckpointFolder folder;
  private final ModelLoader loader;

  BatchModels(Slots slots, CheckpointFolder folder, ModelLoader loader) {
    this.slots = slots;
    this.folder = folder;
    this.loader = loader;
  }

  /** The caller closes the lease, and with it what was loaded for it. */
  Lease lease(CheckpointRef checkpoint) {
    var key = new SlotKey(checkpoint.team(), checkpoint.model());
    Optional<Lease> served = slots.lease(key);
    if (served.isPresent()) {
      if (served.get().checkpoint().version().equals(checkpoint.version())) {
        return served.get();
      }
      served.get().close();
    }
    folder.keepOnly(Set.of(checkpoint.digest()));
    var loaded = new LoadedVersion(checkpoint, loader.load(folder.fetch(checkpoint)));
    Lease lease = loaded.lease().orElseThrow();
    loaded.retire(); // the lease is its only use
    return lease;
  }
}
