package io.polysight.eval.report;

import io.polysight.contracts.evaluations.EvaluationReport.ClassFigures;
import io.polysight.contracts.serving.PredictedSample;
import io.polysight.eval.scoring.MultiLabelProtocol;
import io.polysight.metrics.classification.LabelCounts;
import io.polysight.metrics.classification.MultiLabelScores;
import io.polysight.tasks.MultiLabelClassification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Each label of a multi-label task by itself. */
final class LabelFigures {
  private LabelFigures() {}

  static List<ClassFigures> of(MultiLabelClassification task, List<PredictedSample> samples) {
    MultiLabelScores scores = MultiLabelProtocol.scores(task, samples);
    LabelCounts[] counts = MultiLabelProtocol.decisions(task, scores).counts();
    List<ClassFigures> figures = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      Map<String, @Nullable Double> values = new LinkedHashMap<>();
      values.put("AP", ClassAnswers.defined(scores.ranking(i).averagePrecision()));
      values.put("recall", ClassAnswers.defined(counts[i].recall()));
      values.put("precision", ClassAnswers.defined(counts[i].precision()));
      values.put("F1", ClassAnswers.defined(counts[i].f1()));
      figures.add(
          new ClassFigures(task.labels().get(i), counts[i].hits() + counts[i].misses(), values));
    }
    return figures;
  }
}
