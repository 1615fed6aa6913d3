package io.polysight.trainer.job;

import io.polysight.contracts.EventType;
import io.polysight.contracts.training.JobCancelled;
import io.polysight.contracts.training.JobPaused;
import io.polysight.contracts.training.JobQueued;
import io.polysight.platform.events.Outbox;

/** Tells of jobs, each time in the transaction of the change it tells of. */
final class JobEvents {
  private final Outbox outbox;

  JobEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  void queued(Job job) {
    publish(
        EventType.JOB_QUEUED,
        job,
        new JobQueued(job.id(), job.team(), job.name(), job.model(), job.device()));
  }

  void paused(Job job) {
    publish(
        EventType.JOB_PAUSED,
        job,
        new JobPaused(job.id(), job.team(), job.name(), job.checkpointStep()));
  }

  void cancelled(Job job) {
    publish(
        EventType.JOB_CANCELLED,
        job,
        new JobCancelled(job.id(), job.team(), job.name(), job.checkpointStep()));
  }

  void publish(EventType type, Job job, Record data) {
    outbox.publish(type, job.team(), job.id(), data);
  }
}
