package io.polysight.inference.slot;

import io.polysight.contracts.EventType;
import io.polysight.contracts.models.SharedTeam;
import io.polysight.contracts.serving.CheckpointLoaded;
import io.polysight.inference.engine.CheckpointRef;
import io.polysight.platform.events.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One thread that makes memory agree with what is wanted. It compares states rather than following
 * events, so nothing is lost to a crash, a late event or another instance that received it.
 */
final class SlotReconciliation implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(SlotReconciliation.class);

  private final SlotStore store;
  private final Slots slots;
  private final SlotLoading loading;
  private final CheckpointFolder folder;
  private final List<SlotListener> listeners;
  private final Announcement announcement;
  private final Duration interval;
  private final Attempts attempts = new Attempts();
  private final BlockingQueue<Boolean> nudges = new ArrayBlockingQueue<>(1);
  private volatile boolean running;
  private Thread thread = new Thread();

  /** Tells, in one transaction with the note that it is told. */
  record Announcement(SlotStore store, TransactionTemplate transactions, Outbox outbox) {
    void of(SlotKey key, CheckpointRef version, Duration took) {
      transactions.executeWithoutResult(status -> {
        if (store.announce(key, version.version())) {
          outbox.publish(
              EventType.CHECKPOINT_LOADED,
              key.team(),
              version.version(),
              new CheckpointLoaded(
                  version.version(),
                  key.model(),
                  key.team(),
                  version.number(),
                  version.digest(),
                  took.toNanos() / 1e9));
        }
      });
    }
  }

  SlotReconciliation(
      SlotStore store,
      Slots slots,
      SlotLoading loading,
      CheckpointFolder folder,
      List<SlotListener> listeners,
      Announcement announcement,
      Duration interval) {
    this.store = store;
    this.slots = slots;
    this.loading = loading;
    this.folder = folder;
    this.listeners = List.copyOf(listeners);
    this.announcement = announcement;
    this.interval = interval;
  }

  /** Something may have changed. */
  void nudge() {
    nudges.offer(true);
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("slot-loader").start(this::work);
  }

  /** Ends after the load under way, then closes what serves. */
  @Override
  public void stop() {
    running = false;
    nudge();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    slots.emptyAll();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the web server starts, and after it has finished its requests. */
  @Override
  public int getPhase() {
    return 0;
  }

  private void work() {
    while (running) {
      try {
        reconcile();
        nudges.poll(interval.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) { // the database is away; what serves goes on serving
        LOG.warn("what is wanted of the slots cannot be read; trying again in {}", interval, e);
        pause();
      }
    }
  }

  private void pause() {
    try {
      nudges.poll(interval.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void reconcile() {
    List<WantedSlot> wanted = sharedLast(store.all());
    boolean swapped = false;
    for (WantedSlot slot : wanted) {
      if (running) {
        swapped |= reconcile(slot);
      }
    }
    if (swapped) {
      Set<String> kept =
          wanted.stream().map(slot -> slot.checkpoint().digest()).collect(Collectors.toSet());
      folder.keepOnly(kept);
    }
  }

  /**
   * The platform's own come after everybody's own: so after a restart it steps in for no team that
   * has a model, only for those that have none.
   */
  private static List<WantedSlot> sharedLast(List<WantedSlot> wanted) {
    return wanted.stream()
        .sorted(Comparator.comparing(slot -> slot.key().team().equals(SharedTeam.NAME)))
        .toList();
  }

  private boolean reconcile(WantedSlot wanted) {
    SlotKey key = wanted.key();
    Slot slot = slots.slot(wanted.id(), key);
    CheckpointRef version = wanted.checkpoint();
    boolean served = slot.serving().map(v -> v.version().equals(version.version())).orElse(false);
    if (served) {
      slot.settled();
      if (!version.version().equals(wanted.announced())) {
        announcement.of(key, version, Duration.ZERO); // a crash came between the swap and the event
      }
      return false;
    }
    return attempts.due(key, version.version(), Instant.now()) && load(slot, version);
  }

  private boolean load(Slot slot, CheckpointRef version) {
    SlotKey key = slot.key();
    return switch (loading.load(slot, version)) {
      case LoadOutcome.Served(Duration took) -> {
        attempts.forget(key);
        listeners.forEach(listener -> listener.swapped(key));
        announcement.of(key, version, took);
        yield true;
      }
      case LoadOutcome.Unusable unusable -> {
        attempts.never(key, version.version());
        yield false;
      }
      case LoadOutcome.Postponed postponed -> {
        attempts.postponed(key, version.version(), Instant.now());
        yield false;
      }
    };
  }
}
