package io.polysight.eval.scoring;

import static io.polysight.contracts.evaluations.Direction.LOWER_IS_BETTER;

import io.polysight.contracts.evaluations.EvaluationReport.ClassRecall;
import io.polysight.contracts.serving.PredictedSample;
import io.polysight.contracts.serving.PredictedSample.Reference;
import io.polysight.metrics.classification.Accuracy;
import io.polysight.metrics.classification.ConfusionMatrix;
import io.polysight.metrics.classification.ScoringRules;
import io.polysight.metrics.statistics.Contributions;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.Prediction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Single-label classification: accuracy, top-5 accuracy where more than five labels make it mean
 * something, and the Brier score, an error that also tells whether probabilities can be trusted. A
 * sample whose true label is not among the task's counts as wrong.
 */
final class ClassificationProtocol {
  private static final int TOP = 5;

  private ClassificationProtocol() {}

  static Measurement measure(ImageClassification task, List<PredictedSample> samples) {
    List<String> truth = new ArrayList<>(samples.size());
    List<List<String>> ranked = new ArrayList<>(samples.size());
    for (PredictedSample sample : samples) {
      if (!(sample.prediction() instanceof Prediction.Classified classified)
          || !(sample.reference() instanceof Reference.Label label)
          || classified.labels().isEmpty()) {
        throw Measurements.misfit(sample, "ranked labels and the right label");
      }
      truth.add(label.label());
      ranked.add(classified.labels().stream().map(Prediction.Scored::text).toList());
    }
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure("accuracy", Accuracy.contributions(truth, ranked, 1)));
    int labels = task.labels().size();
    if (labels > TOP) {
      figures.add(new Figure("top-5 accuracy", Accuracy.contributions(truth, ranked, TOP)));
    }
    double[] brier = samples.stream().mapToDouble(ClassificationProtocol::brier).toArray();
    figures.add(new Figure("Brier score", Contributions.mean(brier), LOWER_IS_BETTER));
    return new Measurement(figures, 1.0 / labels, classes(task, truth, ranked));
  }

  /**
   * {@code Σ_c (p_c - [y = c])²}, as {@link ScoringRules#brier}, without the table of all
   * probabilities; a true label that is not among the task's has the probability 0.
   */
  private static double brier(PredictedSample sample) {
    double sum = 1;
    if (sample.prediction() instanceof Prediction.Classified classified
        && sample.reference() instanceof Reference.Label(String truth)) {
      for (Prediction.Scored label : classified.labels()) {
        sum += label.score() * label.score();
        sum -= label.text().equals(truth) ? 2 * label.score() : 0;
      }
    }
    return sum;
  }

  private static List<ClassRecall> classes(
      ImageClassification task, List<String> truth, List<List<String>> ranked) {
    var labels = new LinkedHashSet<>(task.labels());
    labels.addAll(truth);
    List<String> predicted = ranked.stream().map(List::getFirst).toList();
    labels.addAll(predicted);
    var matrix = ConfusionMatrix.of(List.copyOf(labels), truth, predicted);
    long[][] counts = matrix.counts();
    List<ClassRecall> classes = new ArrayList<>();
    for (int row = 0; row < counts.length; row++) {
      long samples = 0;
      int confused = -1;
      for (int column = 0; column < counts.length; column++) {
        long count = counts[row][column];
        samples += count;
        if (column != row && count > 0 && (confused < 0 || count > counts[row][confused])) {
          confused = column;
        }
      }
      if (samples > 0) {
        classes.add(
            new ClassRecall(
                matrix.labels().get(row),
                matrix.recall(row),
                samples,
                confused < 0 ? null : matrix.labels().get(confused)));
      }
    }
    return classes;
  }
}
