package io.polysight.eval.worker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * A few threads that take due work one piece at a time. The queue is a table, so a restart loses
 * nothing and several processes share the work.
 */
public final class Workers implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Workers.class);

  private final String name;
  private final int number;
  private final Duration pause;
  private final BooleanSupplier workOnOne;
  private final List<Thread> threads = new ArrayList<>();
  private volatile CountDownLatch stopped = new CountDownLatch(0);

  /**
   * @param name of the threads, before their number
   * @param pause before the next look when nothing was due
   * @param workOnOne takes one piece of work and says whether there was any
   */
  public Workers(String name, int number, Duration pause, BooleanSupplier workOnOne) {
    this.name = name;
    this.number = number;
    this.pause = pause;
    this.workOnOne = workOnOne;
  }

  @Override
  public void start() {
    stopped = new CountDownLatch(1);
    for (int i = 1; i <= number; i++) {
      threads.add(Thread.ofPlatform().name(name + "-" + i).start(this::work));
    }
  }

  private void work() {
    try {
      while (isRunning()) {
        if (!workedOnOne()) {
          stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean workedOnOne() {
    try {
      return workOnOne.getAsBoolean();
    } catch (DataAccessException e) {
      log.warn("{} waits for the database", name, e);
      return false;
    }
  }

  @Override
  public void stop() {
    stopped.countDown();
    for (Thread thread : threads) {
      try {
        thread.join(TimeUnit.SECONDS.toMillis(10));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    threads.clear();
  }

  @Override
  public boolean isRunning() {
    return stopped.getCount() > 0;
  }
}
