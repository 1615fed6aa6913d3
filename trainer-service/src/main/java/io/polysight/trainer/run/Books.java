package io.polysight.trainer.run;

import io.polysight.contracts.training.TrainingJob;
import io.polysight.trainer.checkpoint.CheckpointLedger;
import io.polysight.trainer.checkpoint.CheckpointRetention;
import io.polysight.trainer.job.Job;
import io.polysight.trainer.job.JobLedger;
import io.polysight.trainer.job.JobStore;
import io.polysight.trainer.metric.MetricStore;
import io.polysight.trainer.sample.SampleStore;
import io.polysight.trainer.worker.WorkerMessage;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what a worker says and what becomes of its job. */
final class Books {
  private static final Logger LOG = LoggerFactory.getLogger(Books.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final int LONGEST_REASON = 2000;

  private final JobStore jobs;
  private final JobLedger ledger;
  private final CheckpointLedger checkpoints;
  private final CheckpointRetention retention;
  private final MetricStore metrics;
  private final SampleStore samples;
  private final int attempts;

  Books(
      JobStore jobs,
      JobLedger ledger,
      CheckpointLedger checkpoints,
      CheckpointRetention retention,
      MetricStore metrics,
      SampleStore samples,
      int attempts) {
    this.jobs = jobs;
    this.ledger = ledger;
    this.checkpoints = checkpoints;
    this.retention = retention;
    this.metrics = metrics;
    this.samples = samples;
    this.attempts = attempts;
  }

  void metrics(UUID job, WorkerMessage.Metrics said) {
    metrics.write(job, said.points());
  }

  void predictions(UUID job, WorkerMessage.Predicted said) {
    samples.write(job, said.predictions());
  }

  void progress(JobLedger.Run run, WorkerMessage.Progress said, boolean told) {
    ledger.progressed(run, said.step(), said.stepsPerSecond(), said.losses(), told);
  }

  void checkpoint(JobLedger.Run run, WorkerMessage.Checkpointed said) {
    checkpoints.record(run, said);
    try {
      retention.apply(run.job());
    } catch (RuntimeException e) {
      LOG.warn("old checkpoints of job {} stay for now", run.job(), e);
    }
  }

  /**
   * The worker is gone.
   *
   * @param end its last message, when it had one
   * @param shuttingDown whether this service ends and stopped it for that
   */
  void ended(JobLedger.Run run, @Nullable WorkerMessage end, int exitCode, boolean shuttingDown) {
    Job job = jobs.find(run.job()).orElse(null);
    if (job == null) {
      return;
    }
    switch (end) {
      case WorkerMessage.Finished finished ->
          ledger.finished(run, finished.digest(), finished.seconds());
      case WorkerMessage.Failed failed when !failed.again() ->
          ledger.failed(run, shortened(failed.reason()));
      case null, default -> {
        if (job.wish() == TrainingJob.Wish.CANCEL) {
          ledger.cancelled(run);
        } else if (job.wish() == TrainingJob.Wish.PAUSE) {
          ledger.paused(run);
        } else if (shuttingDown || end instanceof WorkerMessage.Stopped) {
          ledger.requeued(run, job.stalled(), Duration.ZERO);
        } else {
          died(run, job, end, exitCode);
        }
      }
    }
  }

  /** Whether no worker will ever run the job again. */
  boolean isOver(UUID job) {
    return jobs.find(job).map(Job::ended).orElse(true);
  }

  private void died(JobLedger.Run run, Job job, @Nullable WorkerMessage end, int exitCode) {
    String reason =
        end instanceof WorkerMessage.Failed failed
            ? failed.reason()
            : "the worker process ended with exit code " + exitCode + signal(exitCode);
    int stalled = job.stalled() + 1;
    if (stalled >= attempts) {
      ledger.failed(
          run,
          shortened(
              stalled
                  + (stalled == 1 ? " attempt" : " attempts in a row")
                  + " ended without a new checkpoint; the last one: "
                  + reason
                  + ". The job's log says more."));
    } else {
      LOG.warn(
          "worker of job {} ended: {}; attempt {} of {} without a new checkpoint",
          job.id(),
          reason,
          stalled,
          attempts);
      ledger.requeued(run, stalled, FIRST_PAUSE.multipliedBy(1L << Math.min(stalled - 1, 6)));
    }
  }

  private static String signal(int exitCode) {
    return switch (exitCode) {
      case 3 -> " (out of heap memory; raise polysight.trainer.workers.heap)";
      case 137 -> " (killed, by the system when memory ran out, or by somebody)";
      case 139 -> " (a crash in native code)";
      case 134 -> " (aborted in native code)";
      default -> "";
    };
  }

  private static String shortened(String reason) {
    return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
  }
}
