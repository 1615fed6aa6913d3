package io.polysight.eval.report;

import io.polysight.contracts.serving.PredictedSample;
import io.polysight.eval.report.ClassRow.Decided;
import io.polysight.eval.scoring.MultiLabelProtocol;
import io.polysight.metrics.classification.LabelCounts;
import io.polysight.metrics.classification.LabelOutcomes;
import io.polysight.metrics.classification.MultiLabelScores;
import io.polysight.tasks.MultiLabelClassification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Each label of a classification by itself. */
final class LabelFigures {
  private LabelFigures() {}

  static List<ClassRow> of(MultiLabelClassification task, List<PredictedSample> samples) {
    MultiLabelScores scores = MultiLabelProtocol.scores(task, samples);
    List<LabelOutcomes> outcomes = MultiLabelProtocol.decisions(task, scores).outcomes();
    List<ClassRow> rows = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      ClassRow row = of(task.labels().get(i), outcomes.get(i));
      row.figures()
          .putFirst(
              "AP", new Decided(scores.ranking(i).averagePrecisionContributions(), row.samples()));
      rows.add(row);
    }
    return rows;
  }

  /** Recall, precision and F1. */
  static ClassRow of(String label, LabelOutcomes outcomes) {
    LabelCounts counts = outcomes.counts();
    long bearing = counts.hits() + counts.misses();
    SequencedMap<String, Decided> figures = new LinkedHashMap<>();
    figures.put("recall", new Decided(outcomes.contributions(LabelCounts::recall), bearing));
    figures.put(
        "precision",
        new Decided(
            outcomes.contributions(LabelCounts::precision), counts.hits() + counts.falseAlarms()));
    figures.put(
        "F1", new Decided(outcomes.contributions(LabelCounts::f1), bearing + counts.falseAlarms()));
    return new ClassRow(label, bearing, figures);
  }
}
