package io.polysight.eval.scoring;

import io.polysight.contracts.serving.PredictedSample;
import io.polysight.contracts.serving.PredictedSample.Reference;
import io.polysight.metrics.classification.LabelCounts;
import io.polysight.metrics.classification.MultiLabelDecisions;
import io.polysight.metrics.classification.MultiLabelScores;
import io.polysight.metrics.classification.Presence;
import io.polysight.tasks.MultiLabelClassification;
import io.polysight.tasks.Prediction;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Multi-label classification: mean average precision, and F1 at the task's threshold over all
 * decisions (micro) and as the mean of the labels (macro). A label of which nobody knows whether it
 * holds for a sample takes no part in any.
 */
public final class MultiLabelProtocol {
  private MultiLabelProtocol() {}

  static Measurement measure(MultiLabelClassification task, List<PredictedSample> samples) {
    MultiLabelScores scores = scores(task, samples);
    MultiLabelDecisions decisions = decisions(task, scores);
    return new Measurement(
        List.of(
            new Figure("mAP", scores.rankings().averagePrecision()),
            new Figure(
                "micro F1", decisions.contributions(counts -> LabelCounts.total(counts).f1())),
            new Figure(
                "macro F1",
                decisions.contributions(counts -> LabelCounts.macro(counts, LabelCounts::f1)))),
        null,
        List.of());
  }

  /** Yes where a score is above the task's threshold. */
  public static MultiLabelDecisions decisions(
      MultiLabelClassification task, MultiLabelScores scores) {
    double[] thresholds = new double[task.labels().size()];
    Arrays.fill(thresholds, task.threshold());
    return new MultiLabelDecisions(scores, thresholds);
  }

  /** [samples, labels of the task] */
  public static MultiLabelScores scores(
      MultiLabelClassification task, List<PredictedSample> samples) {
    List<String> labels = task.labels();
    double[][] scores = new double[samples.size()][labels.size()];
    Presence[][] truth = new Presence[samples.size()][labels.size()];
    for (int i = 0; i < scores.length; i++) {
      PredictedSample sample = samples.get(i);
      if (!(sample.prediction() instanceof Prediction.MultiLabelled said)
          || !(sample.reference() instanceof Reference.Labels known)) {
        throw Measurements.misfit(sample, "scores of labels and the labels that are known");
      }
      Map<String, Double> scored = new HashMap<>();
      said.labels().forEach(label -> scored.put(label.text(), label.score()));
      if (!scored.keySet().containsAll(labels)) {
        throw Measurements.misfit(sample, "a score of each of the task's labels");
      }
      Set<String> present = new HashSet<>(known.present());
      Set<String> absent = new HashSet<>(known.absent());
      for (int label = 0; label < labels.size(); label++) {
        String name = labels.get(label);
        scores[i][label] = scored.getOrDefault(name, Double.NaN);
        truth[i][label] =
            present.contains(name)
                ? Presence.PRESENT
                : absent.contains(name) ? Presence.ABSENT : Presence.UNKNOWN;
      }
    }
    return new MultiLabelScores(labels, scores, truth);
  }
}
