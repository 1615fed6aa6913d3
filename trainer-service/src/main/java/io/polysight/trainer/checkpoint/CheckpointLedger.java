package io.polysight.trainer.checkpoint;

import io.polysight.contracts.EventType;
import io.polysight.contracts.training.JobCheckpointed;
import io.polysight.platform.events.Outbox;
import io.polysight.trainer.job.JobLedger;
import io.polysight.trainer.worker.WorkerMessage;
import java.time.Instant;
import org.springframework.transaction.annotation.Transactional;

/** Records a checkpoint, brings its job up to date and tells of it, in one transaction. */
public class CheckpointLedger {
  private final CheckpointStore checkpoints;
  private final JobLedger jobs;
  private final Outbox outbox;

  CheckpointLedger(CheckpointStore checkpoints, JobLedger jobs, Outbox outbox) {
    this.checkpoints = checkpoints;
    this.jobs = jobs;
    this.outbox = outbox;
  }

  /** Records what a worker saved; nothing happens when the job is another worker's by now. */
  @Transactional
  public void record(JobLedger.Run run, WorkerMessage.Checkpointed saved) {
    jobs.checkpointed(run, saved.step())
        .ifPresent(job -> {
          var checkpoint =
              new Checkpoint(
                  saved.step(),
                  saved.last(),
                  saved.digest(),
                  saved.files(),
                  saved.provenance(),
                  true,
                  Instant.now());
          if (checkpoints.insert(run.job(), checkpoint)) {
            outbox.publish(
                EventType.JOB_CHECKPOINTED,
                job.team(),
                job.id(),
                new JobCheckpointed(
                    job.id(),
                    job.team(),
                    job.model(),
                    saved.step(),
                    saved.last(),
                    saved.digest(),
                    saved.files(),
                    saved.provenance()));
          }
        });
  }
}
