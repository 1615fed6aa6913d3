package io.polysight.eval.scoring;

import io.polysight.contracts.serving.PredictedSample;
import io.polysight.contracts.serving.PredictedSample.Reference;
import io.polysight.metrics.detection.Boxes;
import io.polysight.metrics.detection.DetectionProtocol;
import io.polysight.metrics.detection.Detections;
import io.polysight.metrics.detection.GroundTruth;
import io.polysight.metrics.detection.Keypoints;
import io.polysight.metrics.detection.Masks;
import io.polysight.metrics.detection.MatchStatistics;
import io.polysight.metrics.detection.Shapes;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Prediction.Mask;
import io.polysight.tasks.Prediction.PixelBox;
import io.polysight.tasks.RegionTask;
import io.polysight.tasks.mask.RunLengths;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Found objects matched with known ones as COCO does. Only labels of the task count; the classes
 * are the task's labels, in its order.
 */
public final class RegionMatches {
  private RegionMatches() {}

  /** An object as predicted, in either kind of answer. */
  private record Said(String label, double score, PixelBox box, @Nullable Mask mask) {}

  /**
   * By the overlap of boxes, for either kind of task.
   *
   * @throws UnreadablePredictionsException when an answer is no regions
   */
  public static MatchStatistics ofBoxes(RegionTask task, List<PredictedSample> samples) {
    return match(task, samples, Boxes::new);
  }

  /**
   * By the overlap of masks, for instance segmentation.
   *
   * @throws UnreadablePredictionsException when an answer has no masks
   */
  public static MatchStatistics ofMasks(RegionTask task, List<PredictedSample> samples) {
    return match(task, samples, Masks::new);
  }

  private static MatchStatistics match(
      RegionTask task, List<PredictedSample> samples, Supplier<Shapes> shapes) {
    Map<String, Integer> asked = new HashMap<>();
    task.labels().forEach(label -> asked.put(label, asked.size()));
    Shapes known = shapes.get();
    Shapes said = shapes.get();
    var truth = new GroundTruth(samples.size(), task.labels(), known, null);
    var detections = new Detections(said, DetectionProtocol.COCO, false);
    for (int image = 0; image < samples.size(); image++) {
      PredictedSample sample = samples.get(image);
      if (!(sample.reference() instanceof Reference.Regions reference)) {
        throw Measurements.misfit(sample, "found and known objects");
      }
      for (Reference.Region region : reference.regions()) {
        Integer label = asked.get(region.label());
        if (label != null) {
          truth.add(image, label, add(known, region.box(), region.mask()), false);
        }
      }
      for (Said object : said(sample, known instanceof Masks)) {
        Integer label = asked.get(object.label);
        if (label != null) {
          double area = add(said, object.box, object.mask);
          detections.add(image, label, object.score, area);
        }
      }
    }
    return MatchStatistics.of(truth, detections);
  }

  private static List<Said> said(PredictedSample sample, boolean masks) {
    return switch (sample.prediction()) {
      case Prediction.Detected detected when !masks ->
          detected.objects().stream()
              .map(o -> new Said(o.label(), o.score(), o.box(), null))
              .toList();
      case Prediction.Segmented segmented ->
          segmented.objects().stream()
              .map(o -> new Said(o.label(), o.score(), o.box(), o.mask()))
              .toList();
      default -> throw Measurements.misfit(sample, masks ? "masks" : "boxes");
    };
  }

  /** Adds the region that is compared; its area in square pixels. */
  private static double add(Shapes shapes, PixelBox box, @Nullable Mask mask) {
    return switch (shapes) {
      case Boxes boxes -> {
        boxes.add(box.x(), box.y(), box.width(), box.height());
        yield box.width() * box.height();
      }
      case Masks masks -> {
        Mask given = Objects.requireNonNull(mask, "an object has no mask");
        RunLengths runs =
            RunLengths.parse(given.size().get(0), given.size().get(1), given.counts());
        masks.add(runs);
        yield runs.area();
      }
      case Keypoints points ->
          throw new IllegalArgumentException(
              "tasks have boxes and masks, not " + points.points() + " key points");
    };
  }
}
