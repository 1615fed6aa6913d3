package io.polysight.inference.activation;

import io.polysight.inference.slot.DefaultModel;
import io.polysight.inference.slot.SlotKey;
import io.polysight.inference.slot.SlotListener;
import io.polysight.inference.slot.Slots;
import io.polysight.inference.task.Tasks;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Settles tasks whenever one or the weights of its prompts change or a version takes over, and now
 * and then, so that nothing is left behind by a failure.
 */
final class ActivationLoop implements SmartLifecycle, SlotListener {
  private static final Logger LOG = LoggerFactory.getLogger(ActivationLoop.class);
  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private final Tasks tasks;
  private final Slots slots;
  private final DefaultModel defaultModel;
  private final TaskActivator activator;
  private final BlockingQueue<Boolean> nudges = new ArrayBlockingQueue<>(1);
  private volatile boolean running;

  ActivationLoop(Tasks tasks, Slots slots, DefaultModel defaultModel, TaskActivator activator) {
    this.tasks = tasks;
    this.slots = slots;
    this.defaultModel = defaultModel;
    this.activator = activator;
    tasks.onChange(team -> nudge());
  }

  /** There may be something to settle. */
  void nudge() {
    nudges.offer(true);
  }

  @Override
  public void swapped(SlotKey key) {
    nudge();
  }

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name("activation").start(this::work);
  }

  @Override
  public void stop() {
    running = false;
    nudge();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void work() {
    while (running) {
      try {
        settleAll();
      } catch (
          RuntimeException e) { // database away or queue full: nothing is settled, nothing lost
        LOG.warn("tasks could not be activated now; trying again in {}", INTERVAL, e);
      }
      try {
        nudges.poll(INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void settleAll() {
    for (String team : tasks.teams()) {
      var lease = slots.lease(defaultModel.slot(team, null));
      if (lease.isPresent()) {
        try (var version = lease.get()) {
          activator.settle(team, version);
        }
      }
    }
  }
}
