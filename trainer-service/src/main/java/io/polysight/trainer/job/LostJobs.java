package io.polysight.trainer.job;

import io.polysight.contracts.training.TrainingJob;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds jobs that say they run and have nobody who runs them: their service went down with its
 * worker. They are queued again and go on from their newest checkpoint.
 */
public class LostJobs {
  private final JdbcClient jdbc;
  private final JobLedger ledger;

  LostJobs(JdbcClient jdbc, JobLedger ledger) {
    this.jdbc = jdbc;
    this.ledger = ledger;
  }

  /** Those this instance ran before it was restarted; to be asked once, before it claims any. */
  public int ofFormerSelf(String instance) {
    return requeue("instance = :instance", instance);
  }

  /** Those whose lease nobody renewed. */
  public int ofAnybody(String instance) {
    return requeue("lease_until < now() and instance <> :instance", instance);
  }

  private int requeue(String which, String instance) {
    List<Lost> lost =
        jdbc.sql(
                "select id, attempt, stalled, wish from training_job"
                    + " where state = 'RUNNING' and "
                    + which)
            .param("instance", instance)
            .query((row, number) ->
                new Lost(
                    row.getObject("id", UUID.class),
                    row.getInt("attempt"),
                    row.getInt("stalled"),
                    JobRows.wish(row)))
            .list();
    for (Lost job : lost) {
      var run = new JobLedger.Run(job.id(), job.attempt());
      switch (job.wish()) {
        case CANCEL -> ledger.cancelled(run);
        case PAUSE -> ledger.paused(run);
        // The service went down, not the worker: that does not count against the job.
        case null -> ledger.requeued(run, job.stalled(), Duration.ZERO);
      }
    }
    return lost.size();
  }

  private record Lost(UUID id, int attempt, int stalled, TrainingJob.@Nullable Wish wish) {}
}
