package io.polysight.eval.run;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Keeps a run with the worker that has it, however long its step takes. */
final class Hold implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Hold.class);

  private final StoredRun run;
  private final RunQueue queue;
  private final Duration heldFor;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread holder;

  Hold(StoredRun run, RunQueue queue, Duration heldFor) {
    this.run = run;
    this.queue = queue;
    this.heldFor = heldFor;
    this.holder = Thread.ofVirtual().name("hold-" + run.run().id()).start(this::hold);
  }

  private void hold() {
    try {
      while (!closed.await(heldFor.toMillis() / 3, TimeUnit.MILLISECONDS)) {
        queue.hold(run, Instant.now().plus(heldFor));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (DataAccessException e) {
      // Without the database the step cannot end either; another worker repeats it.
      log.warn("evaluation {} can no longer be held", run.run().id(), e);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      holder.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
