package io.polysight.trainer.run;

import io.polysight.platform.security.Caller;
import io.polysight.platform.web.Problems;
import io.polysight.trainer.job.VisibleJobs;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Logs of workers over HTTP. */
@RestController
class LogController {
  private static final int MOST = 1 << 20;

  private final VisibleJobs jobs;
  private final LogArchive logs;

  LogController(VisibleJobs jobs, LogArchive logs) {
    this.jobs = jobs;
    this.logs = logs;
  }

  /**
   * The end of a job's log.
   *
   * @param bytes at most, 1 to 1048576
   */
  @GetMapping(value = "/api/v1/jobs/{id}/log", produces = MediaType.TEXT_PLAIN_VALUE)
  String log(
      Caller caller, @PathVariable UUID id, @RequestParam(defaultValue = "65536") int bytes) {
    jobs.to(caller, id);
    if (bytes < 1 || bytes > MOST) {
      throw Problems.invalid("bytes", bytes + " is outside 1 to " + MOST);
    }
    return logs.tail(id, bytes);
  }
}
