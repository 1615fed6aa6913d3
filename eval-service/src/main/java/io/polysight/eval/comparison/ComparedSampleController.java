package io.polysight.eval.comparison;

import io.polysight.contracts.Page;
import io.polysight.contracts.evaluations.ComparedSample;
import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.evaluations.SampleFigure;
import io.polysight.eval.comparison.SampleDifferences.Apart;
import io.polysight.eval.run.RunStore;
import io.polysight.eval.run.SampleAnswers;
import io.polysight.platform.security.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The samples that two evaluations answered most differently, over HTTP. */
@RestController
class ComparedSampleController {
  private final RunStore runs;
  private final ComparedSamples samples;
  private final SampleAnswers answers;

  ComparedSampleController(RunStore runs, ComparedSamples samples, SampleAnswers answers) {
    this.runs = runs;
    this.samples = samples;
    this.answers = answers;
  }

  /**
   * The samples on which the two differ, the most first, with both answers and the truth.
   *
   * @param better only samples that this side answered better; absent for all
   * @param after the sample that ended the page before
   */
  @GetMapping("/api/v1/evaluations/compare/samples")
  Page<ComparedSample> comparedSamples(
      Caller caller,
      @RequestParam UUID left,
      @RequestParam UUID right,
      @RequestParam(required = false) ComparedSample.@Nullable Side better,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "24") int limit) {
    RunPair pair = RunPair.of(runs, caller, left, right);
    SampleDifferences differences = samples.of(pair);
    Page<Apart> page = SampleAnswers.page(differences.better(better), Apart::sample, after, limit);
    String metric = differences.metric();
    List<SampleFigure> ofLeft = figures(pair.left(), metric, page.items(), Apart::left);
    List<SampleFigure> ofRight = figures(pair.right(), metric, page.items(), Apart::right);
    List<ComparedSample> shown = new ArrayList<>();
    for (int i = 0; i < page.items().size(); i++) {
      Apart sample = page.items().get(i);
      shown.add(
          new ComparedSample(
              sample.sample(),
              sample.left() - sample.right(),
              differences.better(sample),
              ofLeft.get(i),
              ofRight.get(i)));
    }
    return new Page<>(shown, page.next());
  }

  private List<SampleFigure> figures(
      EvaluationRun run, String metric, List<Apart> shown, ToDoubleFunction<Apart> side) {
    return answers.of(
        run,
        shown.stream()
            .map(sample ->
                new SampleAnswers.Value(sample.sample(), metric, side.applyAsDouble(sample)))
            .toList());
  }
}
