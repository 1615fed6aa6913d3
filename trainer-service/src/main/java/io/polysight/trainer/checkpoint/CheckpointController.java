package io.polysight.trainer.checkpoint;

import io.polysight.contracts.Page;
import io.polysight.platform.security.Caller;
import io.polysight.trainer.job.VisibleJobs;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Checkpoints over HTTP. */
@RestController
class CheckpointController {
  private final VisibleJobs jobs;
  private final CheckpointStore checkpoints;

  CheckpointController(VisibleJobs jobs, CheckpointStore checkpoints) {
    this.jobs = jobs;
    this.checkpoints = checkpoints;
  }

  /** All checkpoints of a job on one page, newest first. */
  @GetMapping("/api/v1/jobs/{id}/checkpoints")
  Page<Checkpoint> checkpoints(Caller caller, @PathVariable UUID id) {
    jobs.to(caller, id);
    return new Page<>(checkpoints.of(id), null);
  }
}
