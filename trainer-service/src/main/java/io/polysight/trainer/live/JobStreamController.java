package io.polysight.trainer.live;

import io.polysight.platform.security.Caller;
import io.polysight.platform.web.Problems;
import io.polysight.trainer.job.JobStore;
import io.polysight.trainer.job.VisibleJobs;
import io.polysight.trainer.metric.MetricStore;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Server-sent events of jobs. */
@RestController
class JobStreamController {
  /** Then the listener comes back, with a token that is still good. */
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private final VisibleJobs visible;
  private final JobStore jobs;
  private final MetricStore metrics;

  JobStreamController(VisibleJobs visible, JobStore jobs, MetricStore metrics) {
    this.visible = visible;
    this.jobs = jobs;
    this.metrics = metrics;
  }

  /**
   * Follows a job until it ends: {@code state} and {@code progress} carry the job, {@code metrics}
   * new points of its curves. It begins with the job as it is.
   *
   * @param lastEventId of the last event received before; without it only points from now on are
   *     sent
   */
  @GetMapping(value = "/api/v1/jobs/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<SseEmitter> events(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
    visible.to(caller, id);
    long position = lastEventId == null ? metrics.newestPosition(id) : position(lastEventId);
    var emitter = new SseEmitter(LONGEST.toMillis());
    Thread.ofVirtual()
        .name("events-of-" + id)
        .start(new JobStream(emitter, jobs, metrics, id, position));
    return ResponseEntity.ok().header("X-Accel-Buffering", "no").body(emitter);
  }

  private static long position(String lastEventId) {
    try {
      return Long.parseLong(lastEventId);
    } catch (NumberFormatException e) {
      throw Problems.invalid(
          "Last-Event-ID", "'" + lastEventId + "' is no id of an event of this stream");
    }
  }
}
