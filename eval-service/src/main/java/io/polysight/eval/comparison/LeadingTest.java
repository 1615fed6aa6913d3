package io.polysight.eval.comparison;

import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.serving.PredictedSample;
import io.polysight.eval.scoring.FigureDifference;
import io.polysight.eval.scoring.PairedMeasurement;
import io.polysight.eval.scoring.Scoring;
import io.polysight.objects.ObjectMissingException;
import io.polysight.tasks.Task;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One finished evaluation against others of its benchmark, in the figure that ranks alone: what
 * other figures cost is saved, and its own predictions are read once. The p-values are those of
 * {@link PairedRuns#of}. For one thread.
 */
public final class LeadingTest {
  private final EvaluationRun run;
  private final Task task;
  private final Scoring scoring;
  private final Function<EvaluationRun, List<PredictedSample>> files;
  private @Nullable List<PredictedSample> own;

  LeadingTest(
      EvaluationRun run,
      Task task,
      Scoring scoring,
      Function<EvaluationRun, List<PredictedSample>> files) {
    this.run = run;
    this.task = task;
    this.scoring = scoring;
    this.files = files;
  }

  /**
   * How often chance alone makes as large a difference. Empty where the two cannot be paired: they
   * answered different samples, a file of predictions is no longer there, or the figure is
   * undefined on them.
   */
  public OptionalDouble pValue(EvaluationRun other) {
    List<PredictedSample> mine = own;
    if (mine == null) {
      mine = predictions(run);
      own = mine;
    }
    List<PredictedSample> theirs = predictions(other);
    // As results are kept: the older one is the left one.
    var pair =
        run.id().compareTo(other.id()) <= 0
            ? new PairedFiles(mine, theirs)
            : new PairedFiles(theirs, mine);
    if (mine.isEmpty() || !pair.sameSamples()) {
      return OptionalDouble.empty();
    }
    String metric = run.scores().getFirst().metric();
    return scoring
        .differences(PairedMeasurement.of(task, pair.left(), pair.right()).only(metric))
        .stream()
        .mapToDouble(FigureDifference::pValue)
        .findFirst();
  }

  private List<PredictedSample> predictions(EvaluationRun of) {
    if (of.predictions() == null) {
      return List.of();
    }
    try {
      return files.apply(of);
    } catch (ObjectMissingException e) {
      return List.of();
    }
  }
}
