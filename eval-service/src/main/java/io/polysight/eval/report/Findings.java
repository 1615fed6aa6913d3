package io.polysight.eval.report;

import io.polysight.contracts.evaluations.BenchmarkDefinition;
import io.polysight.contracts.evaluations.EvaluationReport;
import io.polysight.contracts.evaluations.EvaluationReport.ClassFigures;
import io.polysight.contracts.evaluations.EvaluationReport.ClassRecall;
import io.polysight.contracts.evaluations.EvaluationReport.Confusion;
import io.polysight.contracts.evaluations.EvaluationReport.PrecisionRecallCurve;
import io.polysight.contracts.evaluations.EvaluationReport.Reliability;
import io.polysight.contracts.evaluations.SliceScores;
import io.polysight.contracts.serving.PredictedSample;
import io.polysight.eval.scoring.Measurement;
import io.polysight.eval.scoring.Scoring;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.MultiLabelClassification;
import io.polysight.tasks.QuestionTask;
import io.polysight.tasks.ReferringExpressionGrounding;
import io.polysight.tasks.RegionTask;
import io.polysight.tasks.Task;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a file of predictions tells beside its scores.
 *
 * @param worst samples by rising figure
 * @param unsurest samples by rising sureness; empty where answers have none
 */
public record Findings(
    List<ClassRecall> classes,
    List<ClassFigures> classFigures,
    List<PrecisionRecallCurve> curves,
    @Nullable Confusion confusion,
    @Nullable Reliability reliability,
    List<NotedSample> worst,
    List<NotedSample> unsurest) {

  /**
   * @param samples in the order of their ids
   * @param measurement of them
   * @param scoring draws the intervals of classes and bins
   */
  public static Findings of(
      Task task, List<PredictedSample> samples, Measurement measurement, Scoring scoring) {
    List<NotedSample> worst = NotedSamples.worst(task, samples, measurement);
    List<NotedSample> unsurest = NotedSamples.unsurest(samples);
    return switch (task) {
      case ImageClassification classification -> {
        var answers = ClassAnswers.of(classification, samples);
        yield new Findings(
            measurement.classes(),
            ClassRow.drawn(answers.figures(), scoring),
            answers.curves(),
            answers.confusion(),
            answers.reliability(scoring),
            worst,
            unsurest);
      }
      case RegionTask regions ->
          new Findings(
              List.of(),
              ClassRow.drawn(RegionClasses.of(regions, samples), scoring),
              RegionAnswers.curves(regions, samples),
              RegionAnswers.confusion(regions, samples),
              null,
              worst,
              unsurest);
      case MultiLabelClassification labels ->
          new Findings(
              List.of(),
              ClassRow.drawn(LabelFigures.of(labels, samples), scoring),
              List.of(),
              null,
              null,
              worst,
              unsurest);
      case ReferringExpressionGrounding grounding -> ofSamples(worst, unsurest);
      case Captioning captioning -> ofSamples(worst, unsurest);
      case ImageTextRetrieval retrieval -> ofSamples(worst, unsurest);
      case QuestionTask asking -> ofSamples(worst, unsurest);
    };
  }

  private static Findings ofSamples(List<NotedSample> worst, List<NotedSample> unsurest) {
    return new Findings(List.of(), List.of(), List.of(), null, null, worst, unsurest);
  }

  /** As it is kept; the clock's times are added when it is read. */
  public EvaluationReport report(
      UUID evaluation, BenchmarkDefinition definition, List<SliceScores> slices) {
    return new EvaluationReport(
        evaluation,
        classes,
        definition,
        classFigures,
        curves,
        confusion,
        reliability,
        slices,
        null);
  }

  public Noted noted() {
    return new Noted(worst, unsurest);
  }
}
