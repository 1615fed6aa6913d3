package io.polysight.trainer.job;

import io.polysight.contracts.training.TrainingJob;
import io.polysight.platform.web.IfMatch;
import io.polysight.platform.web.Problems;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people decide about a job after its submission. A job that nobody runs changes at once; a
 * running one gets a wish, and changes when its worker has saved a checkpoint and ended.
 *
 * <pre>
 *            claim            pause               resume
 *   QUEUED ────────▶ RUNNING ────────▶ PAUSED ─────────────▶ QUEUED
 *     └───────────────────── pause ──────▲
 *   cancel: from any of the three to CANCELLED
 * </pre>
 */
class JobDecisions {
  private final JdbcClient jdbc;
  private final JobStore jobs;
  private final JobEvents events;

  JobDecisions(JdbcClient jdbc, JobStore jobs, JobEvents events) {
    this.jdbc = jdbc;
    this.jobs = jobs;
    this.events = events;
  }

  /** Stops a job for good; asked again, nothing more happens. */
  @Transactional
  Job cancel(UUID id) {
    Job job = locked(id);
    switch (job.state()) {
      case FINISHED, FAILED -> throw ended(job, "there is nothing left to cancel.");
      case CANCELLED -> {}
      case QUEUED, PAUSED -> {
        become(id, TrainingJob.State.CANCELLED);
        events.cancelled(job);
      }
      case RUNNING -> wish(job, TrainingJob.Wish.CANCEL);
    }
    return jobs.find(id).orElseThrow();
  }

  /**
   * Takes a job off its worker and out of the queue, until it is resumed; asked again, nothing more
   * happens.
   *
   * @param ifMatch the state the caller has seen
   */
  @Transactional
  Job pause(UUID id, IfMatch ifMatch) {
    Job job = locked(id);
    ifMatch.check(job.etag());
    switch (job.state()) {
      case FINISHED, FAILED, CANCELLED -> throw ended(job, "there is nothing left to pause.");
      case PAUSED -> {}
      case QUEUED -> {
        become(id, TrainingJob.State.PAUSED);
        events.paused(job);
      }
      case RUNNING -> {
        if (job.wish() == TrainingJob.Wish.CANCEL) {
          throw Problems.conflict(
              "Job " + id + " is being cancelled; it saves a checkpoint and ends.");
        }
        wish(job, TrainingJob.Wish.PAUSE);
      }
    }
    return jobs.find(id).orElseThrow();
  }

  /**
   * Puts a paused job back into the queue, from where it goes on at its newest checkpoint.
   *
   * @param ifMatch the state the caller has seen
   */
  @Transactional
  Job resume(UUID id, IfMatch ifMatch) {
    Job job = locked(id);
    ifMatch.check(job.etag());
    switch (job.state()) {
      case FINISHED, FAILED, CANCELLED ->
          throw ended(job, "it cannot go on; submit a new one like it.");
      case QUEUED -> throw Problems.conflict("Job " + id + " waits in the queue already.");
      case RUNNING ->
          throw Problems.conflict(
              job.wish() == TrainingJob.Wish.PAUSE
                  ? "Job " + id + " is still saving a checkpoint; resume it once it is PAUSED."
                  : "Job " + id + " is running already.");
      case PAUSED -> {
        become(id, TrainingJob.State.QUEUED);
        events.queued(job);
      }
    }
    return jobs.find(id).orElseThrow();
  }

  private Job locked(UUID id) {
    return jobs.lock(id).orElseThrow(() -> Problems.notFound("job", id));
  }

  private void become(UUID id, TrainingJob.State state) {
    boolean over = state == TrainingJob.State.CANCELLED;
    jdbc.sql(
            "update training_job set state = :state, not_before = null, etag = etag + 1"
                + (over ? ", finished_at = now()" : "")
                + " where id = :id")
        .param("state", state.name())
        .param("id", id)
        .update();
  }

  private void wish(Job job, TrainingJob.Wish wish) {
    if (job.wish() != wish) {
      jdbc.sql("update training_job set wish = :wish, etag = etag + 1 where id = :id")
          .param("wish", wish.name())
          .param("id", job.id())
          .update();
    }
  }

  private static RuntimeException ended(Job job, String advice) {
    return Problems.conflict(
        "Job "
            + job.id()
            + " is "
            + job.state().name().toLowerCase(Locale.ROOT)
            + " already; "
            + advice);
  }
}
