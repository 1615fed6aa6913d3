package io.polysight.eval.scoring;

import io.polysight.contracts.serving.PredictedSample;
import io.polysight.metrics.detection.MatchStatistics;
import io.polysight.metrics.detection.Selection;
import io.polysight.tasks.InstanceSegmentation;
import io.polysight.tasks.RegionTask;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Detection and segmentation as COCO judges them: average precision of boxes, and of masks where
 * they are asked for. Only labels of the task count; guessing scores near nothing, so there is no
 * figure of chance.
 */
public final class RegionProtocol {
  private RegionProtocol() {}

  /** What is compared, and how it went: masks first where they are asked for. */
  private record Matched(String what, MatchStatistics statistics) {}

  static Measurement measure(RegionTask task, List<PredictedSample> samples) {
    return new Measurement(figures(matched(task, samples), Selection.ALL), null, List.of());
  }

  /** The same figures of each label by itself, in the order of the task's labels. */
  public static List<List<Figure>> ofLabels(RegionTask task, List<PredictedSample> samples) {
    List<Matched> matched = matched(task, samples);
    return IntStream.range(0, task.labels().size())
        .mapToObj(label -> figures(matched, Selection.ALL.ofCategories(only(label))))
        .toList();
  }

  private static List<Matched> matched(RegionTask task, List<PredictedSample> samples) {
    var boxes = new Matched("box", RegionMatches.ofBoxes(task, samples));
    return task instanceof InstanceSegmentation
        ? List.of(new Matched("mask", RegionMatches.ofMasks(task, samples)), boxes)
        : List.of(boxes);
  }

  private static List<Figure> figures(List<Matched> matched, Selection selection) {
    Selection half = selection.ofThresholds(only(0)); // IoU 0.5 is the first
    List<Figure> figures = new ArrayList<>();
    for (Matched each : matched) {
      figures.add(new Figure(each.what + " AP", each.statistics.averagePrecision(selection)));
      figures.add(new Figure(each.what + " AP50", each.statistics.averagePrecision(half)));
    }
    return figures;
  }

  private static BitSet only(int number) {
    var bits = new BitSet();
    bits.set(number);
    return bits;
  }
}
