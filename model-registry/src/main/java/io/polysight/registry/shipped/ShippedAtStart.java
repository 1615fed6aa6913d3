package io.polysight.registry.shipped;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Brings the shipped models in after the start, beside it; what is away then is waited for. */
@Component
class ShippedAtStart implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(ShippedAtStart.class);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private final ShippedModels models;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean running;

  ShippedAtStart(ShippedModels models) {
    this.models = models;
  }

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name("shipped-models").start(this::work);
  }

  @Override
  public void stop() {
    running = false;
    stopped.countDown();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void work() {
    Duration wait = FIRST_WAIT;
    while (running) {
      try {
        models.bring();
        return;
      } catch (RuntimeException e) { // the database or the object store is away
        LOG.warn("shipped models are not in yet; trying again in {}", wait, e);
      }
      try {
        if (stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
    }
  }
}
