package io.polysight.trainer.run;

import io.polysight.trainer.job.Job;
import io.polysight.trainer.job.JobLedger;
import io.polysight.trainer.job.LostJobs;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps as many workers busy as this instance may run, renews the leases of their jobs, and takes
 * over jobs that lost their service.
 */
final class Workers implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
  private static final Duration BEAT = Duration.ofMillis(500);

  private final String instance;
  private final RunProperties properties;
  private final JobLedger ledger;
  private final LostJobs lostJobs;
  private final Function<Job, JobRun> runs;
  private final Set<JobRun> running = ConcurrentHashMap.newKeySet();
  private volatile boolean claiming;
  private volatile boolean recovered;
  private volatile boolean started;
  private ScheduledExecutorService clock = idle();

  /**
   * @param instance names this service across restarts, unlike any other instance
   * @param runs makes the run of a claimed job
   */
  Workers(
      String instance,
      RunProperties properties,
      JobLedger ledger,
      LostJobs lostJobs,
      Function<Job, JobRun> runs) {
    this.instance = instance;
    this.properties = properties;
    this.ledger = ledger;
    this.lostJobs = lostJobs;
    this.runs = runs;
  }

  @Override
  public void start() {
    claiming = true;
    started = true;
    clock = idle();
    clock.scheduleWithFixedDelay(this::beat, 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void beat() {
    try {
      if (!recovered) {
        int found = lostJobs.ofFormerSelf(instance);
        LOG.info("{} jobs of this instance's former run are queued again", found);
        recovered = true;
      }
      running.forEach(this::renew);
      if (claiming) {
        lostJobs.ofAnybody(instance);
        while (running.size() < properties.count() && claim()) {
          LOG.debug("{} of {} workers are busy", running.size(), properties.count());
        }
      }
    } catch (RuntimeException e) {
      LOG.warn("the queue cannot be served; trying again", e);
    }
  }

  private void renew(JobRun run) {
    switch (ledger.renew(run.key(), properties.lease())) {
      case HELD -> {}
      case STOP_REQUESTED -> run.stop();
      case LOST -> run.lose();
    }
  }

  private boolean claim() {
    Optional<Job> job = ledger.claim(instance, properties.lease());
    job.map(runs)
        .ifPresent(run -> {
          running.add(run);
          Thread.ofVirtual()
              .name("job-" + run.key().job())
              .start(() -> {
                try {
                  run.run();
                } finally {
                  running.remove(run);
                }
              });
        });
    return job.isPresent();
  }

  /** Lets every worker save, puts the jobs back into the queue and returns. */
  @Override
  public void stop() {
    claiming = false;
    running.forEach(JobRun::shutDown);
    long deadline = System.nanoTime() + properties.stopTimeout().toNanos();
    awaitNone(deadline);
    running.forEach(JobRun::kill);
    awaitNone(System.nanoTime() + Duration.ofSeconds(10).toNanos());
    clock.shutdownNow();
    started = false;
  }

  private void awaitNone(long deadline) {
    while (!running.isEmpty() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  @Override
  public boolean isRunning() {
    return started;
  }

  private static ScheduledExecutorService idle() {
    return Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().daemon().name("queue").factory());
  }
}
