package io.polysight.inference.slot;

import io.polysight.inference.engine.CheckpointRef;
import io.polysight.inference.engine.Lease;
import io.polysight.inference.engine.LoadedVersion;
import io.polysight.inference.engine.ModelLoader;
import io.polysight.inference.engine.ServedModel;
import io.polysight.inference.engine.UnusableCheckpointException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings one version into one slot: fetch, load, warm up, prepare, swap. Until the swap the former
 * version serves; if anything before it fails, it goes on serving.
 */
final class SlotLoading {
  private static final Logger LOG = LoggerFactory.getLogger(SlotLoading.class);

  private final Function<CheckpointRef, Path> fetch;
  private final ModelLoader loader;
  private final SwapPreparation preparation;

  SlotLoading(
      Function<CheckpointRef, Path> fetch, ModelLoader loader, SwapPreparation preparation) {
    this.fetch = fetch;
    this.loader = loader;
    this.preparation = preparation;
  }

  LoadOutcome load(Slot slot, CheckpointRef checkpoint) {
    SlotKey key = slot.key();
    slot.loading();
    long began = System.nanoTime();
    try {
      Path folder = fetch.apply(checkpoint);
      var version = new LoadedVersion(checkpoint, loader.load(folder));
      makeReady(key, version);
      slot.swap(version);
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      LOG.info("{} serves version {} after {} ms", key, checkpoint.number(), took.toMillis());
      return new LoadOutcome.Served(took);
    } catch (UnusableCheckpointException e) {
      LOG.error("{} cannot serve version {}", key, checkpoint.number(), e);
      return new LoadOutcome.Unusable(failed(slot, checkpoint, e));
    } catch (RuntimeException | Error e) { // even out of memory: the former version goes on serving
      LOG.warn("{} could not load version {} now", key, checkpoint.number(), e);
      return new LoadOutcome.Postponed(failed(slot, checkpoint, e));
    }
  }

  private void makeReady(SlotKey key, LoadedVersion version) {
    try (Lease lease = version.lease().orElseThrow()) {
      ServedModel model = lease.model();
      model.warmUp();
      preparation.prepare(key, lease);
    } catch (RuntimeException | Error e) {
      version.retire();
      throw e;
    }
  }

  private static String failed(Slot slot, CheckpointRef checkpoint, Throwable e) {
    String reason = "version " + checkpoint.number() + " was not loaded: " + e.getMessage();
    slot.failed(reason);
    return reason;
  }
}
