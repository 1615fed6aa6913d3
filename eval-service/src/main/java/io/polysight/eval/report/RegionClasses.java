package io.polysight.eval.report;

import io.polysight.contracts.evaluations.EvaluationReport.ClassFigures;
import io.polysight.contracts.serving.PredictedSample;
import io.polysight.contracts.serving.PredictedSample.Reference;
import io.polysight.eval.scoring.Figure;
import io.polysight.eval.scoring.Measurements;
import io.polysight.tasks.RegionTask;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Each label of a task of regions by itself: the task's figures, asked about that label alone. */
final class RegionClasses {
  private RegionClasses() {}

  static List<ClassFigures> figures(RegionTask task, List<PredictedSample> samples) {
    return task.labels().stream().map(label -> figures(task, label, samples)).toList();
  }

  private static ClassFigures figures(
      RegionTask task, String label, List<PredictedSample> samples) {
    Map<String, @Nullable Double> values = new LinkedHashMap<>();
    for (Figure figure : Measurements.of(task.withLabels(List.of(label)), samples).figures()) {
      values.put(figure.metric(), ClassAnswers.defined(figure.contributions().value()));
    }
    return new ClassFigures(label, objects(label, samples), values);
  }

  private static long objects(String label, List<PredictedSample> samples) {
    return samples.stream()
        .map(PredictedSample::reference)
        .filter(Reference.Regions.class::isInstance)
        .map(Reference.Regions.class::cast)
        .flatMap(regions -> regions.regions().stream())
        .filter(region -> region.label().equals(label))
        .count();
  }
}
