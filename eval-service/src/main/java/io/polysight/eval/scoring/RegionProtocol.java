package io.polysight.eval.scoring;

import io.polysight.contracts.serving.PredictedSample;
import io.polysight.metrics.detection.MatchStatistics;
import io.polysight.metrics.detection.Selection;
import io.polysight.tasks.InstanceSegmentation;
import io.polysight.tasks.RegionTask;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Detection and segmentation as COCO judges them: average precision of boxes, and of masks where
 * they are asked for. Only labels of the task count; guessing scores near nothing, so there is no
 * figure of chance.
 */
final class RegionProtocol {
  private RegionProtocol() {}

  static Measurement measure(RegionTask task, List<PredictedSample> samples) {
    List<Figure> figures = new ArrayList<>();
    if (task instanceof InstanceSegmentation) {
      figures.addAll(figures("mask", RegionMatches.ofMasks(task, samples)));
    }
    figures.addAll(figures("box", RegionMatches.ofBoxes(task, samples)));
    return new Measurement(figures, null, List.of());
  }

  private static List<Figure> figures(String what, MatchStatistics matched) {
    var half = new BitSet();
    half.set(0); // IoU 0.5 is the first
    return List.of(
        new Figure(what + " AP", matched.averagePrecision(Selection.ALL)),
        new Figure(what + " AP50", matched.averagePrecision(Selection.ALL.ofThresholds(half))));
  }
}
