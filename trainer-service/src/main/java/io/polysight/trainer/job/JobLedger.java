package io.polysight.trainer.job;

import io.polysight.contracts.EventType;
import io.polysight.contracts.training.JobFailed;
import io.polysight.contracts.training.JobFinished;
import io.polysight.contracts.training.JobProgressed;
import io.polysight.contracts.training.JobStarted;
import io.polysight.contracts.training.TrainingJob;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every change of a job's state, each with its event in one transaction. Who runs a job holds a
 * {@link Run}; once the job is another's, what it says changes nothing any more.
 */
public class JobLedger {
  private static final String MINE = " where id = :id and state = 'RUNNING' and attempt = :attempt";

  private final JdbcClient jdbc;
  private final JobStore jobs;
  private final JobEvents events;

  JobLedger(JdbcClient jdbc, JobStore jobs, JobEvents events) {
    this.jdbc = jdbc;
    this.jobs = jobs;
    this.events = events;
  }

  /** The right to speak for a job: it holds as long as no later attempt was started. */
  public record Run(UUID job, int attempt) {}

  /** What a renewed lease tells. */
  public enum Lease {
    HELD,
    STOP_REQUESTED,
    LOST
  }

  @Transactional
  Job submit(Job job) {
    jobs.insert(job);
    events.queued(job);
    return jobs.find(job.id()).orElseThrow();
  }

  /**
   * Takes the next job of the queue for this instance.
   *
   * @return the job as it runs now; empty when nothing waits
   */
  @Transactional
  public Optional<Job> claim(String instance, Duration lease) {
    return jobs.lockNext()
        .map(next -> {
          jdbc.sql(
                  """
                  update training_job set state = 'RUNNING', attempt = attempt + 1, instance = :instance,
                    lease_until = now() + cast(:lease as interval), not_before = null,
                    step = coalesce(checkpoint_step, 0), steps_per_second = null,
                    started_at = coalesce(started_at, now()), etag = etag + 1
                  where id = :id
                  """)
              .param("instance", instance)
              .param("lease", lease.toString())
              .param("id", next.id())
              .update();
          Job job = jobs.find(next.id()).orElseThrow();
          events.publish(
              EventType.JOB_STARTED,
              job,
              new JobStarted(job.id(), job.team(), job.name(), job.attempt(), job.step()));
          return job;
        });
  }

  /** Keeps the job for this instance for another while. */
  @Transactional
  public Lease renew(Run run, Duration lease) {
    return mine(
            run,
            "update training_job set lease_until = now() + cast(:lease as interval)"
                + MINE
                + " returning wish is not null")
        .param("lease", lease.toString())
        .query(Boolean.class)
        .optional()
        .map(stop -> stop ? Lease.STOP_REQUESTED : Lease.HELD)
        .orElse(Lease.LOST);
  }

  /**
   * @param told whether an event tells of it as well; the row is always brought up to date
   */
  @Transactional
  public void progressed(
      Run run,
      long step,
      @Nullable Double stepsPerSecond,
      Map<String, Double> losses,
      boolean told) {
    int changed =
        mine(run, "update training_job set step = :step, steps_per_second = :rate" + MINE)
            .param("step", step)
            .param("rate", stepsPerSecond)
            .update();
    if (changed == 1 && told) {
      Job job = jobs.find(run.job()).orElseThrow();
      events.publish(
          EventType.JOB_PROGRESSED,
          job,
          new JobProgressed(job.id(), job.team(), step, job.steps(), stepsPerSecond, losses));
    }
  }

  /**
   * A checkpoint is safe; part of the caller's transaction, which tells of it.
   *
   * @return the job; empty when it is another's now
   */
  @Transactional
  public Optional<Job> checkpointed(Run run, long step) {
    int changed =
        mine(
                run,
                "update training_job set checkpoint_step = :step, step = greatest(step, :step),"
                    + " stalled = 0"
                    + MINE)
            .param("step", step)
            .update();
    return changed == 1 ? jobs.find(run.job()) : Optional.empty();
  }

  /** The job came to its end. */
  @Transactional
  public void finished(Run run, String digest, double seconds) {
    end(run, TrainingJob.State.FINISHED, null)
        .ifPresent(job ->
            events.publish(
                EventType.JOB_FINISHED,
                job,
                new JobFinished(job.id(), job.team(), job.name(), job.model(), digest, seconds)));
  }

  /** The job cannot go on. */
  @Transactional
  public void failed(Run run, String reason) {
    end(run, TrainingJob.State.FAILED, reason)
        .ifPresent(job ->
            events.publish(
                EventType.JOB_FAILED,
                job,
                new JobFailed(job.id(), job.team(), job.name(), reason, job.checkpointStep())));
  }

  /** The worker stopped because somebody asked for it. */
  @Transactional
  public void cancelled(Run run) {
    end(run, TrainingJob.State.CANCELLED, null).ifPresent(events::cancelled);
  }

  /** The worker saved and stopped; nobody runs the job until somebody resumes it. */
  @Transactional
  public void paused(Run run) {
    int changed =
        mine(
                run,
                "update training_job set state = 'PAUSED', wish = null, instance = null,"
                    + " lease_until = null, steps_per_second = null,"
                    + " step = coalesce(checkpoint_step, 0), etag = etag + 1"
                    + MINE)
            .update();
    if (changed == 1) {
      events.paused(jobs.find(run.job()).orElseThrow());
    }
  }

  /**
   * Back into the queue, to go on from the newest checkpoint.
   *
   * @param stalled attempts in a row that ended without a new checkpoint
   * @param pause before the next attempt
   */
  @Transactional
  public void requeued(Run run, int stalled, Duration pause) {
    int changed =
        mine(
                run,
                "update training_job set state = 'QUEUED', stalled = :stalled, instance = null,"
                    + " lease_until = null, steps_per_second = null,"
                    + " not_before = now() + cast(:pause as interval), etag = etag + 1"
                    + MINE)
            .param("stalled", stalled)
            .param("pause", pause.toString())
            .update();
    if (changed == 1) {
      events.queued(jobs.find(run.job()).orElseThrow());
    }
  }

  private Optional<Job> end(Run run, TrainingJob.State state, @Nullable String failure) {
    int changed =
        mine(
                run,
                "update training_job set state = :state, wish = null, failure = :failure, finished_at = now(),"
                    + " instance = null, lease_until = null, etag = etag + 1"
                    + MINE)
            .param("state", state.name())
            .param("failure", failure)
            .update();
    return changed == 1 ? jobs.find(run.job()) : Optional.empty();
  }

  private JdbcClient.StatementSpec mine(Run run, String sql) {
    return jdbc.sql(sql).param("id", run.job()).param("attempt", run.attempt());
  }
}
