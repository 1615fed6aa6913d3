package io.polysight.eval.run;

import io.polysight.contracts.evaluations.EvaluationReport;
import io.polysight.platform.security.Caller;
import io.polysight.platform.web.Problems;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reports of evaluations over HTTP. */
@RestController
@RequestMapping("/api/v1/evaluations/{id}")
class ReportController {
  private final RunStore runs;
  private final ReportStore reports;

  ReportController(RunStore runs, ReportStore reports) {
    this.runs = runs;
    this.reports = reports;
  }

  @GetMapping("/report")
  EvaluationReport report(Caller caller, @PathVariable UUID id) {
    runs.finished(caller, id);
    return reports.report(id).orElseThrow(() -> withoutReport(id));
  }

  static RuntimeException withoutReport(UUID id) {
    return Problems.notFound("report (ask for the evaluation again to have one) of", id);
  }
}
