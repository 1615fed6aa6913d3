package io.polysight.dataset.ingestion;

import io.polysight.dataset.version.Claim;
import io.polysight.dataset.version.VersionStore;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Notes how far an ingestion is, and by that holds its claim, from a thread of its own: a long
 * download makes no samples and must not lose the version.
 */
final class Progress implements IntConsumer, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Progress.class);

  private final Claim claim;
  private final VersionStore versions;
  private final IngestionProperties settings;
  private final Thread reporter;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile int samples;
  private volatile boolean lost;

  Progress(Claim claim, VersionStore versions, IngestionProperties settings) {
    this.claim = claim;
    this.versions = versions;
    this.settings = settings;
    this.reporter = Thread.ofVirtual().name("progress-" + claim.version().id()).start(this::report);
  }

  @Override
  public void accept(int samples) {
    this.samples = samples;
    check();
  }

  /** Stops the work of a claim that is lost, or of a service that stops. */
  void check() {
    if (lost) {
      throw new LostClaimException("its claim " + claim.number() + " ran out");
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new LostClaimException("the service stops");
    }
  }

  private void report() {
    try {
      while (!closed.await(settings.reportedEvery().toMillis(), TimeUnit.MILLISECONDS)) {
        note();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void note() {
    try {
      lost = !versions.progress(claim, samples, Instant.now().plus(settings.heldFor()));
    } catch (DataAccessException e) {
      // The claim outlives several missed notes; if the database stays away, finishing fails too.
      log.warn("the progress of version {} could not be noted", claim.version().id(), e);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      reporter.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
