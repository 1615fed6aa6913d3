package io.polysight.inference.promptweights;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Finds the weights that a task's prompts count by, in memory, else in the database. */
public final class PromptWeightsDirectory {
  /** How long another instance of this service may go on with what was in use before. */
  private static final Duration STALENESS = Duration.ofSeconds(2);

  private final PromptWeightingStore store;
  private final Cache<Key, Optional<WeightsInUse>> recent =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(STALENESS).build();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  private record Key(UUID task, int revision, UUID modelVersion) {}

  PromptWeightsDirectory(PromptWeightingStore store) {
    this.store = store;
  }

  /** Empty where each prompt counts alike. */
  public Optional<WeightsInUse> of(UUID task, int revision, UUID modelVersion) {
    return recent.get(
        new Key(task, revision, modelVersion),
        key -> store.inUse(key.task(), key.revision(), key.modelVersion()));
  }

  /** Hears whenever weights were put to use or out of it. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  void changed() {
    recent.invalidateAll();
    listeners.forEach(Runnable::run);
  }
}
