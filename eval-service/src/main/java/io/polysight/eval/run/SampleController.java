package io.polysight.eval.run;

import io.polysight.contracts.Page;
import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.evaluations.SampleFigure;
import io.polysight.eval.report.Noted;
import io.polysight.eval.report.NotedSample;
import io.polysight.platform.security.Caller;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The samples of an evaluation that are worth a look, over HTTP. */
@RestController
class SampleController {
  private final RunStore runs;
  private final ReportStore reports;
  private final SampleAnswers answers;

  SampleController(RunStore runs, ReportStore reports, SampleAnswers answers) {
    this.runs = runs;
    this.reports = reports;
    this.answers = answers;
  }

  /**
   * The samples answered worst, or those the model was least sure of, with answer and truth.
   *
   * @param truth only samples of this class
   * @param said only samples that were given this label
   * @param after the sample that ended the page before
   */
  @GetMapping("/api/v1/evaluations/{id}/samples")
  Page<SampleFigure> samples(
      Caller caller,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "WORST") Noted.Order order,
      @RequestParam(required = false) @Nullable String truth,
      @RequestParam(required = false) @Nullable String said,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") int limit) {
    EvaluationRun run = runs.finished(caller, id);
    List<NotedSample> all =
        reports.noted(id).orElseThrow(() -> ReportController.withoutReport(id)).in(order).stream()
            .filter(noted -> truth == null || truth.equals(noted.truth()))
            .filter(noted -> said == null || said.equals(noted.said()))
            .toList();
    Page<NotedSample> page = SampleAnswers.page(all, NotedSample::sample, after, limit);
    return new Page<>(
        answers.of(
            run,
            page.items().stream()
                .map(
                    noted -> new SampleAnswers.Value(noted.sample(), noted.metric(), noted.value()))
                .toList()),
        page.next());
  }
}
