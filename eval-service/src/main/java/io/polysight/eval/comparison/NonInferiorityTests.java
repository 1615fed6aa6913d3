package io.polysight.eval.comparison;

import io.polysight.contracts.evaluations.Direction;
import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.evaluations.NonInferiorityReport;
import io.polysight.contracts.evaluations.NonInferiorityReport.Finding;
import io.polysight.contracts.evaluations.NonInferiorityReport.State;
import io.polysight.contracts.evaluations.NonInferiorityRequest;
import io.polysight.contracts.evaluations.ProtectedFigure;
import io.polysight.contracts.evaluations.Slice;
import io.polysight.eval.benchmark.BenchmarkStore;
import io.polysight.eval.run.RunStore;
import io.polysight.eval.scoring.FigureDifference;
import io.polysight.eval.slice.SliceStore;
import io.polysight.tasks.Faults;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a version is no worse than another where that is asked for. */
@Component
class NonInferiorityTests {
  private static final int LONGEST_NAME = 100;
  private static final int MOST = 100;

  /** Draws from fewer images repeat each other too much to stand for chance. */
  private static final int FEWEST = 20;

  private final RunStore runs;
  private final BenchmarkStore benchmarks;
  private final SliceStore slices;
  private final PairedRuns pairs;

  NonInferiorityTests(
      RunStore runs, BenchmarkStore benchmarks, SliceStore slices, PairedRuns pairs) {
    this.runs = runs;
    this.slices = slices;
    this.benchmarks = benchmarks;
    this.pairs = pairs;
  }

  NonInferiorityReport of(NonInferiorityRequest wanted) {
    check(wanted.figures());
    Map<UUID, EvaluationRun> candidate = judged(wanted.team(), wanted.candidate());
    Map<UUID, EvaluationRun> reference = judged(wanted.team(), wanted.reference());
    return new NonInferiorityReport(
        wanted.candidate(),
        wanted.reference(),
        wanted.figures().stream()
            .map(figure -> {
              EvaluationRun first = candidate.get(figure.benchmark());
              EvaluationRun second = reference.get(figure.benchmark());
              return first == null || second == null
                  ? notMeasured(figure, unjudged(wanted, figure, first))
                  : finding(figure, first, second);
            })
            .toList());
  }

  private static void check(List<ProtectedFigure> figures) {
    var faults = new Faults();
    if (figures.size() > MOST) {
      faults.add("figures", figures.size() + " figures; at most " + MOST + " are tested at once");
    }
    for (int i = 0; i < figures.size(); i++) {
      faults.text("figures[" + i + "].metric", figures.get(i).metric(), LONGEST_NAME);
      if (!(figures.get(i).margin() >= 0)) {
        faults.add(
            "figures[" + i + "].margin",
            figures.get(i).margin() + " is no loss; give at least 0, in the unit of the figure");
      }
    }
    faults.throwIfAny();
  }

  private Map<UUID, EvaluationRun> judged(String team, UUID version) {
    return runs.latestFinishedOf(version).stream()
        .filter(run -> run.team().equals(team))
        .collect(Collectors.toMap(EvaluationRun::benchmark, Function.identity()));
  }

  private String unjudged(
      NonInferiorityRequest wanted, ProtectedFigure figure, @Nullable EvaluationRun first) {
    return benchmarks
        .find(figure.benchmark())
        .map(stored -> stored.benchmark())
        .filter(benchmark -> benchmark.team().equals(wanted.team()))
        .map(benchmark ->
            "benchmark '"
                + benchmark.name()
                + "' has not judged version "
                + (first == null ? wanted.candidate() : wanted.reference())
                + "; evaluate it there")
        .orElseGet(() -> "team '" + wanted.team() + "' has no benchmark " + figure.benchmark());
  }

  private Finding finding(ProtectedFigure figure, EvaluationRun first, EvaluationRun second) {
    UUID id = figure.slice();
    Slice slice =
        id == null ? null : slices.find(id).filter(s -> s.team().equals(first.team())).orElse(null);
    if (id != null && slice == null) {
      return notMeasured(
          figure, "team '" + first.team() + "' has no slice " + id + "; take it out of the policy");
    }
    Optional<PairedResult> result = pairs.of(first, second, slice);
    if (result.isEmpty()) {
      return notMeasured(
          figure,
          "the evaluations on '"
              + first.benchmarkName()
              + "' answered different samples; ask for both again");
    }
    return result
        .get()
        .figure(figure.metric())
        .map(difference ->
            tested(
                figure,
                place(first, slice),
                Family.direction(first, difference),
                result.get(),
                difference))
        .orElseGet(() ->
            notMeasured(
                figure,
                "'"
                    + place(first, slice)
                    + "' gives no figure '"
                    + figure.metric()
                    + "' for both; it gives "
                    + result.get().differences().stream().map(FigureDifference::metric).toList()));
  }

  private static String place(EvaluationRun run, @Nullable Slice slice) {
    return slice == null ? run.benchmarkName() : run.benchmarkName() + ", slice " + slice.name();
  }

  private static Finding tested(
      ProtectedFigure figure,
      String place,
      Direction direction,
      PairedResult result,
      FigureDifference difference) {
    if (result.images() < FEWEST) {
      return new Finding(
          figure,
          State.NOT_SHOWN,
          difference.left(),
          difference.right(),
          difference.difference(),
          null,
          String.format(
              Locale.ROOT,
              "%s on %s is %.4f against %.4f on %d images, which show nothing; at least %d are"
                  + " needed",
              figure.metric(),
              place,
              difference.left(),
              difference.right(),
              result.images(),
              FEWEST));
    }
    double atWorst =
        direction == Direction.HIGHER_IS_BETTER ? difference.atWorst() : difference.atBest();
    boolean shown = direction.gain(atWorst, 0) > -figure.margin() || noDifference(difference);
    return new Finding(
        figure,
        shown ? State.SHOWN : State.NOT_SHOWN,
        difference.left(),
        difference.right(),
        difference.difference(),
        atWorst,
        String.format(
            Locale.ROOT,
            "%s on %s is %.4f against %.4f: a difference of %+.4f, 95%% interval %+.4f to %+.4f and"
                + " at worst %+.4f, where %.4f may be lost (%d samples, paired)",
            figure.metric(),
            place,
            difference.left(),
            difference.right(),
            difference.difference(),
            difference.low(),
            difference.high(),
            atWorst,
            figure.margin(),
            result.samples()));
  }

  /** The same answers are no loss, even where none may be lost. */
  private static boolean noDifference(FigureDifference difference) {
    return difference.low() == 0 && difference.high() == 0;
  }

  private static Finding notMeasured(ProtectedFigure figure, String explanation) {
    return new Finding(figure, State.NOT_MEASURED, null, null, null, null, explanation);
  }
}
