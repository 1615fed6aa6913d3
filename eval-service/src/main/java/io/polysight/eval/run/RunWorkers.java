package io.polysight.eval.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * A few threads that take due runs one step at a time. The queue is the table, so a restart loses
 * nothing and several processes share the work.
 */
@Component
class RunWorkers implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(RunWorkers.class);

  private final RunQueue queue;
  private final RunAttempt attempt;
  private final RunProperties settings;
  private final List<Thread> workers = new ArrayList<>();
  private volatile CountDownLatch stopped = new CountDownLatch(0);

  RunWorkers(RunQueue queue, RunAttempt attempt, RunProperties settings) {
    this.queue = queue;
    this.attempt = attempt;
    this.settings = settings;
  }

  @Override
  public void start() {
    stopped = new CountDownLatch(1);
    for (int i = 1; i <= settings.workers(); i++) {
      workers.add(Thread.ofPlatform().name("evaluation-" + i).start(this::work));
    }
  }

  private void work() {
    try {
      while (isRunning()) {
        if (!workedOnOne()) {
          stopped.await(settings.askedEvery().toMillis(), TimeUnit.MILLISECONDS);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean workedOnOne() {
    try {
      Optional<StoredRun> run = queue.claim(Instant.now(), Instant.now().plus(settings.heldFor()));
      run.ifPresent(attempt::make);
      return run.isPresent();
    } catch (DataAccessException e) {
      log.warn("evaluations wait for the database", e);
      return false;
    }
  }

  @Override
  public void stop() {
    stopped.countDown();
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
    return stopped.getCount() > 0;
  }
}
