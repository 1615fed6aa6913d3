package io.polysight.dataset.ingestion;

import io.polysight.dataset.version.Claim;
import io.polysight.dataset.version.VersionRequested;
import io.polysight.dataset.version.VersionStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * A few threads that take pending versions one by one. The queue is the table, so a restart loses
 * nothing and several processes share the work.
 */
@Component
class IngestionWorkers implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(IngestionWorkers.class);

  private final VersionStore versions;
  private final Ingestion ingestion;
  private final IngestionProperties settings;
  private final Semaphore told = new Semaphore(0);
  private final List<Thread> workers = new ArrayList<>();
  private volatile boolean running;

  IngestionWorkers(VersionStore versions, Ingestion ingestion, IngestionProperties settings) {
    this.versions = versions;
    this.ingestion = ingestion;
    this.settings = settings;
  }

  @TransactionalEventListener
  void on(VersionRequested requested) {
    log.debug("version {} waits for ingestion", requested.version());
    told.release();
  }

  @Override
  public void start() {
    running = true;
    for (int i = 1; i <= settings.workers(); i++) {
      workers.add(Thread.ofPlatform().name("ingestion-" + i).start(this::work));
    }
  }

  private void work() {
    while (running) {
      try {
        Optional<Claim> claim =
            versions.claim(Instant.now(), Instant.now().plus(settings.heldFor()));
        if (claim.isPresent()) {
          ingest(claim.get());
        } else {
          rest();
        }
      } catch (DataAccessException e) {
        log.warn("ingestion waits for the database", e);
        rest();
      }
    }
  }

  private void ingest(Claim claim) {
    ingestion.run(claim);
    if (!running) {
      // The database refuses to work for an interrupted thread.
      Thread.interrupted();
      // Harmless when the version ended: then there is nothing left to give back.
      versions.release(claim, Instant.now(), claim.failures());
    }
  }

  private void rest() {
    try {
      told.tryAcquire(settings.askedEvery().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    running = false;
    workers.forEach(Thread::interrupt);
    for (Thread worker : workers) {
      try {
        worker.join(TimeUnit.SECONDS.toMillis(10));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    workers.clear();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
