package io.polysight.eval.report;

import static io.polysight.metrics.errors.BackgroundConfusion.BACKGROUND;

import io.polysight.contracts.evaluations.EvaluationReport.Confusion;
import io.polysight.contracts.evaluations.EvaluationReport.Confusion.Matched;
import io.polysight.contracts.evaluations.EvaluationReport.PrecisionRecallCurve;
import io.polysight.contracts.serving.PredictedSample;
import io.polysight.contracts.serving.PredictedSample.Reference;
import io.polysight.eval.scoring.RegionMatches;
import io.polysight.metrics.classification.ConfusionMatrix;
import io.polysight.metrics.detection.MatchStatistics;
import io.polysight.metrics.detection.Selection;
import io.polysight.metrics.errors.AnnotatedBox;
import io.polysight.metrics.errors.BackgroundConfusion;
import io.polysight.metrics.errors.BoxImage;
import io.polysight.metrics.matching.Box;
import io.polysight.metrics.matching.Detection;
import io.polysight.tasks.InstanceSegmentation;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Prediction.PixelBox;
import io.polysight.tasks.RegionTask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which objects were found, and what they were taken for. Only labels of the task count. */
final class RegionAnswers {
  private static final int MOST_CURVES = 50;

  /** As Ultralytics looks at detections for its confusion matrix. */
  private static final Matched LOOKED_AT = new Matched(0.25, 0.45);

  private RegionAnswers() {}

  /**
   * Precision over recall at IoU 0.5, of masks where the task asks for them: COCO's curves behind
   * AP50. Labels of no known object have none; the most frequent come first.
   */
  static List<PrecisionRecallCurve> curves(RegionTask task, List<PredictedSample> samples) {
    MatchStatistics matches =
        task instanceof InstanceSegmentation
            ? RegionMatches.ofMasks(task, samples)
            : RegionMatches.ofBoxes(task, samples);
    Map<String, Long> objects = new HashMap<>();
    samples.forEach(s -> regions(s).forEach(r -> objects.merge(r.label(), 1L, Long::sum)));
    List<String> labels = task.labels();
    return IntStream.range(0, labels.size())
        .boxed()
        .filter(i -> objects.containsKey(labels.get(i)))
        .sorted(Comparator.comparing((Integer i) -> -objects.getOrDefault(labels.get(i), 0L)))
        .limit(MOST_CURVES)
        .map(i -> curve(labels.get(i), i, matches))
        .toList();
  }

  private static PrecisionRecallCurve curve(String label, int category, MatchStatistics matches) {
    int limit = matches.protocol().most().size() - 1;
    double[] precision = matches.precisionAtRecalls(category, 0, 0, limit, Selection.ALL);
    return new PrecisionRecallCurve(
        label,
        Arrays.stream(precision).average().orElseThrow(),
        Arrays.stream(precision).boxed().toList());
  }

  /** By boxes; null where a label of the task is itself called background. */
  static @Nullable Confusion confusion(RegionTask task, List<PredictedSample> samples) {
    if (task.labels().contains(BACKGROUND)) {
      return null;
    }
    List<String> labels = new ArrayList<>(task.labels());
    labels.add(BACKGROUND);
    ConfusionMatrix found =
        BackgroundConfusion.of(
            samples.stream().map(sample -> image(task, sample)).toList(),
            LOOKED_AT.score(),
            LOOKED_AT.overlap());
    long[][] some = found.counts();
    long[][] counts = new long[labels.size()][labels.size()];
    int[] place = found.labels().stream().mapToInt(labels::indexOf).toArray();
    for (int row = 0; row < some.length; row++) {
      for (int column = 0; column < some.length; column++) {
        counts[place[row]][place[column]] = some[row][column];
      }
    }
    return Confusions.of(labels, counts, LOOKED_AT);
  }

  private static BoxImage image(RegionTask task, PredictedSample sample) {
    return new BoxImage(
        regions(sample).stream()
            .filter(region -> task.labels().contains(region.label()))
            .map(region -> new AnnotatedBox(region.label(), box(region.box()), false))
            .toList(),
        switch (sample.prediction()) {
          case Prediction.Detected detected ->
              detected.objects().stream()
                  .filter(o -> task.labels().contains(o.label()))
                  .map(o -> new Detection(o.label(), box(o.box()), o.score()))
                  .toList();
          case Prediction.Segmented segmented ->
              segmented.objects().stream()
                  .filter(o -> task.labels().contains(o.label()))
                  .map(o -> new Detection(o.label(), box(o.box()), o.score()))
                  .toList();
          default -> List.of();
        });
  }

  private static List<Reference.Region> regions(PredictedSample sample) {
    return sample.reference() instanceof Reference.Regions known ? known.regions() : List.of();
  }

  private static Box box(PixelBox box) {
    return Box.ofSides(box.x(), box.y(), box.width(), box.height());
  }
}
