package io.polysight.eval.report;

import io.polysight.contracts.evaluations.EvaluationReport.Confusion;
import io.polysight.contracts.evaluations.EvaluationReport.PrecisionRecallCurve;
import io.polysight.contracts.evaluations.EvaluationReport.Reliability;
import io.polysight.contracts.serving.PredictedSample;
import io.polysight.contracts.serving.PredictedSample.Reference;
import io.polysight.eval.scoring.Scoring;
import io.polysight.metrics.classification.ConfusionMatrix;
import io.polysight.metrics.classification.LabelOutcomes;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.Prediction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The answers of a classification, class by class. */
final class ClassAnswers {
  private static final int MOST_CURVES = 50;

  private final List<Answer> answers;
  private final ConfusionMatrix matrix;
  private final long[][] counts;

  /**
   * @param scores probability of each label
   */
  private record Answer(String truth, String said, double confidence, Map<String, Double> scores) {}

  private ClassAnswers(List<Answer> answers, List<String> labels) {
    this.answers = answers;
    this.matrix =
        ConfusionMatrix.of(
            labels,
            answers.stream().map(Answer::truth).toList(),
            answers.stream().map(Answer::said).toList());
    this.counts = matrix.counts();
  }

  static ClassAnswers of(ImageClassification task, List<PredictedSample> samples) {
    var labels = new LinkedHashSet<>(task.labels());
    List<Answer> answers = new ArrayList<>();
    for (PredictedSample sample : samples) {
      if (sample.prediction() instanceof Prediction.Classified(List<Prediction.Scored> ranked)
          && sample.reference() instanceof Reference.Label(String truth)) {
        Map<String, Double> scores = new LinkedHashMap<>();
        ranked.forEach(label -> scores.put(label.text(), label.score()));
        Prediction.Scored first = ranked.getFirst();
        answers.add(new Answer(truth, first.text(), first.score(), scores));
        labels.add(truth);
        labels.add(first.text());
      }
    }
    return new ClassAnswers(answers, List.copyOf(labels));
  }

  List<ClassRow> figures() {
    List<LabelOutcomes> outcomes =
        LabelOutcomes.of(
            matrix.labels(),
            answers.stream().map(Answer::truth).toList(),
            answers.stream().map(Answer::said).toList());
    return IntStream.range(0, counts.length)
        .mapToObj(i -> LabelFigures.of(matrix.labels().get(i), outcomes.get(i)))
        .toList();
  }

  List<PrecisionRecallCurve> curves() {
    return IntStream.range(0, counts.length)
        .boxed()
        .filter(i -> Arrays.stream(counts[i]).sum() > 0)
        .sorted(Comparator.comparing((Integer i) -> -Arrays.stream(counts[i]).sum()))
        .limit(MOST_CURVES)
        .map(i -> curve(matrix.labels().get(i)))
        .toList();
  }

  private PrecisionRecallCurve curve(String label) {
    return PrecisionRecall.curve(
        label,
        answers.stream().mapToDouble(a -> a.scores.getOrDefault(label, 0.0)).toArray(),
        answers.stream().map(a -> a.truth.equals(label)).toList());
  }

  Confusion confusion() {
    return Confusions.of(matrix.labels(), counts, null);
  }

  Reliability reliability(Scoring scoring) {
    return ReliabilityTable.of(
        answers.stream().mapToDouble(Answer::confidence).toArray(),
        answers.stream().map(a -> a.said.equals(a.truth)).toList(),
        scoring);
  }
}
