package io.polysight.eval.forecast;

import io.polysight.contracts.evaluations.Benchmark;
import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.evaluations.ScoreForecast.Source;
import io.polysight.contracts.models.SharedTeam;
import io.polysight.eval.benchmark.BenchmarkStore;
import io.polysight.eval.benchmark.StoredBenchmark;
import io.polysight.eval.run.RunStore;
import io.polysight.eval.run.StoredRun;
import io.polysight.platform.web.ProblemException;
import io.polysight.platform.web.Problems;
import io.polysight.tasks.ImageClassification;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which evaluation of a model version a forecast can learn from, and which is best suited. */
@Component
class Sources {
  private static final Comparator<Source> SUITED =
      Comparator.comparing(Source::sameTask)
          .thenComparing(source -> !source.team().equals(SharedTeam.NAME))
          .thenComparing(Source::labelOverlap)
          .thenComparing(source -> source.evaluation().toString()); // ids grow with time

  private final RunStore runs;
  private final BenchmarkStore benchmarks;

  Sources(RunStore runs, BenchmarkStore benchmarks) {
    this.runs = runs;
    this.benchmarks = benchmarks;
  }

  /**
   * @throws ProblemException 409, saying what to do first
   */
  Source best(Asked asked) {
    return runs.latestFinishedOf(asked.model().id()).stream()
        .filter(run -> unsuited(run, judge(run), asked) == null)
        .map(run -> source(run, judge(run), asked))
        .max(SUITED)
        .orElseThrow(() -> none(asked));
  }

  private static ProblemException none(Asked asked) {
    return Problems.conflict(
        "No finished evaluation teaches how sure the right answers of "
            + asked.modelName()
            + " are. Create a benchmark of model '"
            + asked.model().model()
            + "' with an image classification on other images, with labels, that the version has"
            + " not learned from; let it judge this version, then ask again.");
  }

  /**
   * @throws ProblemException 400, saying why it cannot be learned from
   */
  Source named(UUID id, Asked asked) {
    EvaluationRun run =
        runs.find(id)
            .map(StoredRun::run)
            .filter(found -> isVisible(found, asked))
            .orElseThrow(() ->
                Problems.invalid(
                    "source",
                    "neither team '"
                        + asked.task().team()
                        + "' nor the platform has an evaluation "
                        + id));
    String reason = unsuited(run, judge(run), asked);
    if (reason != null) {
      throw Problems.invalid("source", "evaluation " + id + " " + reason);
    }
    return source(run, judge(run), asked);
  }

  private static boolean isVisible(EvaluationRun run, Asked asked) {
    return Set.of(asked.task().team(), SharedTeam.NAME).contains(run.team());
  }

  private static @Nullable String unsuited(EvaluationRun run, StoredBenchmark judge, Asked asked) {
    Benchmark benchmark = judge.benchmark();
    if (!isVisible(run, asked)) {
      return "is of another team";
    }
    if (!run.modelVersion().equals(asked.model().id())) {
      return "judged another model version; name one of " + asked.modelName();
    }
    if (run.state() != EvaluationRun.State.FINISHED) {
      return "is " + run.state() + "; only a FINISHED one teaches anything";
    }
    if (!(judge.definition() instanceof ImageClassification)) {
      return "asked a task of kind "
          + judge.definition().kind()
          + "; only "
          + ImageClassification.KIND
          + " tells how sure each answer is";
    }
    if (asked.model().hasLearnedFrom(benchmark.datasetVersion(), benchmark.split())) {
      return "judged the version on images it has learned from, where it is surer than elsewhere";
    }
    if (benchmark.datasetVersion().equals(asked.datasetVersion())
        && benchmark.split().equals(asked.split())) {
      return "measured these very images, so that there is nothing to forecast";
    }
    return null;
  }

  private StoredBenchmark judge(EvaluationRun run) {
    return benchmarks.find(run.benchmark()).orElseThrow();
  }

  private static Source source(EvaluationRun run, StoredBenchmark judge, Asked asked) {
    return new Source(
        run.id(),
        run.benchmark(),
        run.benchmarkName(),
        run.team(),
        judge.benchmark().task().equals(asked.task().id()),
        overlap((ImageClassification) judge.definition(), asked.classification()));
  }

  /** Jaccard's index of the labels. */
  private static double overlap(ImageClassification one, ImageClassification other) {
    Set<String> common = new HashSet<>(one.labels());
    common.retainAll(other.labels());
    return (double) common.size() / (one.labels().size() + other.labels().size() - common.size());
  }
}
