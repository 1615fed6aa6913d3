package io.polysight.trainer.sample;

import io.polysight.contracts.training.SamplePrediction;
import io.polysight.platform.security.Caller;
import io.polysight.trainer.job.VisibleJobs;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Sample predictions over HTTP. */
@RestController
class SampleController {
  static final int MOST_STEPS = 12;

  private final VisibleJobs jobs;
  private final SampleStore samples;

  SampleController(VisibleJobs jobs, SampleStore samples) {
    this.jobs = jobs;
    this.samples = samples;
  }

  /**
   * What a job's checkpoints answer about a few held-out samples of each task: of at most {@value
   * #MOST_STEPS} checkpoints, evenly over the job, the first and the newest among them.
   */
  @GetMapping("/api/v1/jobs/{id}/predictions")
  List<SamplePrediction> predictions(Caller caller, @PathVariable UUID id) {
    jobs.to(caller, id);
    return samples.of(id, MOST_STEPS);
  }
}
