package io.polysight.trainer.metric;

import io.polysight.contracts.training.MetricPoint;
import io.polysight.platform.security.Caller;
import io.polysight.platform.web.Problems;
import io.polysight.trainer.job.VisibleJobs;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Curves over HTTP. */
@RestController
class MetricController {
  static final int MOST_POINTS = 1000;

  private final VisibleJobs jobs;
  private final MetricStore metrics;

  MetricController(VisibleJobs jobs, MetricStore metrics) {
    this.jobs = jobs;
    this.metrics = metrics;
  }

  /**
   * The curves of a job, each thinned out so that no peak is lost.
   *
   * @param name of one curve; absent means all of them
   * @param after only later steps
   * @param points of a curve at most, 2 to {@value #MOST_POINTS}
   * @return one curve after the other, each in the order of its steps
   */
  @GetMapping("/api/v1/jobs/{id}/metrics")
  List<MetricPoint> metrics(
      Caller caller,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String name,
      @RequestParam(required = false) @Nullable Long after,
      @RequestParam(defaultValue = "" + MOST_POINTS) int points) {
    jobs.to(caller, id);
    if (points < 2 || points > MOST_POINTS) {
      throw Problems.invalid("points", points + " is outside 2 to " + MOST_POINTS);
    }
    if (after != null && after < 0) {
      throw Problems.invalid("after", after + " is no step; give 0 or more");
    }
    List<MetricPoint> curves = new ArrayList<>();
    for (String curve : name == null ? metrics.names(id) : List.of(name)) {
      curves.addAll(metrics.curve(id, curve, after, points));
    }
    return curves;
  }
}
