package io.polysight.trainer.job;

import io.polysight.platform.security.Caller;
import io.polysight.platform.web.Problems;
import java.util.UUID;

/** Finds a job for somebody who asks; another team's job is as absent as one that never was. */
public class VisibleJobs {
  private final JobStore store;

  VisibleJobs(JobStore store) {
    this.store = store;
  }

  /**
   * @throws io.polysight.platform.web.ProblemException 404 when there is none the caller may see
   */
  public Job to(Caller caller, UUID id) {
    Job job = store.find(id).orElseThrow(() -> Problems.notFound("job", id));
    caller.visible(job.team(), "job", id);
    return job;
  }
}
