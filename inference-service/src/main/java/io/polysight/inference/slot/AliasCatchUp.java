package io.polysight.inference.slot;

import io.polysight.contracts.models.Alias;
import io.polysight.contracts.models.Model;
import io.polysight.inference.registry.ModelRegistry;
import io.polysight.platform.web.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * Asks the registry once after the start where the aliases point, since the events of a time before
 * this service's may be gone. While the registry is down it keeps asking; meanwhile what the
 * database remembers is served.
 */
final class AliasCatchUp implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(AliasCatchUp.class);
  private static final Duration FIRST_WAIT = Duration.ofMillis(500);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final String alias;
  private final ModelRegistry registry;
  private final SlotStore store;
  private final Runnable nudge;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean running;

  AliasCatchUp(String alias, ModelRegistry registry, SlotStore store, Runnable nudge) {
    this.alias = alias;
    this.registry = registry;
    this.store = store;
    this.nudge = nudge;
  }

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name("alias-catch-up").start(this::work);
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

  /** Before the web server starts, and after it has finished its requests. */
  @Override
  public int getPhase() {
    return 0;
  }

  private void work() {
    Duration wait = FIRST_WAIT;
    while (running && !caughtUp()) {
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

  private boolean caughtUp() {
    try {
      registry.models().forEach(model -> model.aliases().forEach(a -> want(model, a)));
      nudge.run();
      return true;
    } catch (ProblemException | DataAccessException e) {
      LOG.warn("where the aliases point is not known yet: {}", e.getMessage());
      return false;
    }
  }

  private void want(Model model, Alias candidate) {
    UUID version = candidate.version();
    Instant movedAt = candidate.movedAt();
    if (candidate.name().equals(alias) && version != null && movedAt != null) {
      store.want(new SlotKey(model.team(), model.name()), registry.checkpoint(version), movedAt);
    }
  }
}
