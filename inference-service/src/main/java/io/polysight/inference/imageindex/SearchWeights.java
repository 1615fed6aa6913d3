package io.polysight.inference.imageindex;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import io.polysight.inference.engine.CheckpointRef;
import io.polysight.inference.engine.Lease;
import io.polysight.inference.engine.LoadedVersion;
import io.polysight.inference.engine.ModelLoader;
import io.polysight.inference.engine.UnusableCheckpointException;
import io.polysight.inference.prediction.Waiting;
import io.polysight.inference.slot.CheckpointFolder;
import io.polysight.inference.slot.SlotKey;
import io.polysight.inference.slot.Slots;
import io.polysight.objects.ObjectMissingException;
import io.polysight.platform.web.Problems;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The weights an index was made by: those a slot serves anyway, else loaded beside them. Of the
 * latter there is one at a time, and it goes when nobody has searched by it for a while.
 */
final class SearchWeights implements AutoCloseable {
  private final Slots slots;
  private final CheckpointFolder folder;
  private final ModelLoader loader;
  private final Cache<UUID, LoadedVersion> spare;
  private final ExecutorService loading =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("search-weights").factory());

  SearchWeights(Slots slots, CheckpointFolder folder, ModelLoader loader, Duration idle) {
    this.slots = slots;
    this.folder = folder;
    this.loader = loader;
    this.spare =
        Caffeine.newBuilder()
            .expireAfterAccess(idle)
            .scheduler(Scheduler.systemScheduler())
            .executor(Runnable::run)
            .removalListener(
                (@Nullable UUID version, @Nullable LoadedVersion loaded, RemovalCause cause) ->
                    retire(loaded))
            .build();
  }

  private static void retire(@Nullable LoadedVersion loaded) {
    if (loaded != null) {
      loaded.retire();
    }
  }

  /**
   * The caller closes the lease.
   *
   * @throws io.polysight.platform.web.ProblemException 409 when the weights are gone or damaged
   */
  Lease lease(CheckpointRef checkpoint) {
    Optional<Lease> served = slots.lease(new SlotKey(checkpoint.team(), checkpoint.model()));
    if (served.isPresent()) {
      if (served.get().checkpoint().version().equals(checkpoint.version())) {
        return served.get();
      }
      served.get().close();
    }
    return Waiting.on(CompletableFuture.supplyAsync(() -> beside(checkpoint), loading));
  }

  /** On the one thread that loads. */
  private Lease beside(CheckpointRef checkpoint) {
    LoadedVersion loaded = spare.getIfPresent(checkpoint.version());
    Optional<Lease> lease = loaded == null ? Optional.empty() : loaded.lease();
    if (lease.isPresent()) {
      return lease.get();
    }
    spare.invalidateAll();
    LoadedVersion fresh = load(checkpoint);
    Lease first = fresh.lease().orElseThrow();
    spare.put(checkpoint.version(), fresh);
    return first;
  }

  private LoadedVersion load(CheckpointRef checkpoint) {
    try {
      folder.keepOnly(Set.of(checkpoint.digest()));
      return new LoadedVersion(checkpoint, loader.load(folder.fetch(checkpoint)));
    } catch (UnusableCheckpointException | ObjectMissingException e) {
      throw Problems.conflict(
          "Version "
              + checkpoint.number()
              + " of '"
              + checkpoint.model()
              + "', which this index was made by, cannot be loaded any more ("
              + e.getMessage()
              + "); make an index by another version.");
    }
  }

  /** Frees what no slot serves, once the searches under way are done. */
  @Override
  public void close() {
    loading.close();
    spare.invalidateAll();
  }
}
