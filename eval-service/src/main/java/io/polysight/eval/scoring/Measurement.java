package io.polysight.eval.scoring;

import io.polysight.contracts.evaluations.EvaluationReport.ClassRecall;
import io.polysight.metrics.statistics.Clusters;
import io.polysight.metrics.statistics.Contributions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a file of predictions says of a model.
 *
 * @param figures the leading one first: it orders leaderboards
 * @param chance accuracy of guessing, for classification; guessed regions find nothing
 * @param classes recall of each class, for classification; else empty
 */
public record Measurement(
    List<Figure> figures, @Nullable Double chance, List<ClassRecall> classes) {
  public Measurement {
    figures = List.copyOf(figures);
    classes = List.copyOf(classes);
  }

  /** The same where some samples are about one image. */
  Measurement ofImages(Clusters images) {
    return new Measurement(
        figures.stream().map(figure -> figure.ofImages(images)).toList(), chance, classes);
  }

  Optional<Contributions> contributions(String metric) {
    return figures.stream()
        .filter(figure -> figure.metric().equals(metric))
        .map(Figure::contributions)
        .findFirst();
  }
}
