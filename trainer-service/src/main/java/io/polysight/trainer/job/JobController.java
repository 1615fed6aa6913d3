package io.polysight.trainer.job;

import io.polysight.contracts.Page;
import io.polysight.contracts.training.JobForecast;
import io.polysight.contracts.training.JobSubmission;
import io.polysight.contracts.training.TrainingJob;
import io.polysight.platform.security.Caller;
import io.polysight.platform.security.Role;
import io.polysight.platform.web.Etags;
import io.polysight.platform.web.IfMatch;
import io.polysight.platform.web.PageQuery;
import io.polysight.platform.web.TextQuery;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Jobs over HTTP. */
@RestController
@RequestMapping("/api/v1/jobs")
class JobController {
  private final JobStore store;
  private final VisibleJobs visible;
  private final JobSubmissions submissions;
  private final JobForecasts forecasts;
  private final JobDecisions decisions;

  JobController(
      JobStore store,
      VisibleJobs visible,
      JobSubmissions submissions,
      JobForecasts forecasts,
      JobDecisions decisions) {
    this.store = store;
    this.visible = visible;
    this.submissions = submissions;
    this.forecasts = forecasts;
    this.decisions = decisions;
  }

  @PostMapping
  ResponseEntity<TrainingJob> submit(Caller caller, @RequestBody JobSubmission wanted) {
    TrainingJob job = told(submissions.submit(caller, wanted));
    return Etags.created(URI.create("/api/v1/jobs/" + job.id()), job, job.etag());
  }

  /**
   * Checks a submission without making it, and tells what the job would take. Refused as the
   * submission would be.
   */
  @PostMapping("/forecasts")
  JobForecast forecast(Caller caller, @RequestBody JobSubmission wanted) {
    return forecasts.of(submissions.checked(caller, wanted));
  }

  @GetMapping
  Page<TrainingJob> list(
      Caller caller,
      @RequestParam(required = false) @Nullable String team,
      @RequestParam(required = false) TrainingJob.@Nullable State state,
      TextQuery search,
      PageQuery page) {
    Page<Job> jobs = page.cut(store.list(caller.filter(team), state, search, page), Job::id);
    Map<UUID, Integer> positions = store.queuePositions();
    return new Page<>(
        jobs.items().stream().map(job -> job.told(positions.get(job.id()))).toList(), jobs.next());
  }

  /**
   * A job as it is now. Without an ETag header: a job that runs changes with every step, and {@code
   * etag} counts only what a change can be based on.
   */
  @GetMapping("/{id}")
  TrainingJob get(Caller caller, @PathVariable UUID id) {
    return told(visible.to(caller, id));
  }

  /** Asks a job to stop; it keeps what it has learned in a last checkpoint. */
  @PostMapping("/{id}/cancellations")
  ResponseEntity<TrainingJob> cancel(Caller caller, @PathVariable UUID id) {
    editable(caller, id);
    return accepted(decisions.cancel(id));
  }

  /**
   * Asks a job to free its worker or its place in the queue; it saves a checkpoint first, and goes
   * on from there when it is resumed.
   */
  @PostMapping("/{id}/pauses")
  ResponseEntity<TrainingJob> pause(Caller caller, @PathVariable UUID id, IfMatch ifMatch) {
    editable(caller, id);
    return accepted(decisions.pause(id, ifMatch));
  }

  /** Puts a paused job back into the queue. */
  @PostMapping("/{id}/resumptions")
  ResponseEntity<TrainingJob> resume(Caller caller, @PathVariable UUID id, IfMatch ifMatch) {
    editable(caller, id);
    return accepted(decisions.resume(id, ifMatch));
  }

  private void editable(Caller caller, UUID id) {
    caller.requireRole(visible.to(caller, id).team(), Role.EDITOR, "job", id);
  }

  private ResponseEntity<TrainingJob> accepted(Job job) {
    return Etags.accepted(URI.create("/api/v1/jobs/" + job.id()), told(job), job.etag());
  }

  private TrainingJob told(Job job) {
    return job.told(job.state() == TrainingJob.State.QUEUED ? store.queuePosition(job.id()) : null);
  }
}
