package io.polysight.eval.scoring;

import io.polysight.contracts.serving.PredictedSample;
import io.polysight.contracts.serving.PredictedSample.Reference;
import io.polysight.datasets.sample.RleMask;
import io.polysight.metrics.detection.Extent;
import io.polysight.metrics.detection.FoundRegion;
import io.polysight.metrics.detection.ImageRegions;
import io.polysight.metrics.detection.KnownRegion;
import io.polysight.metrics.detection.PixelMask;
import io.polysight.metrics.detection.Rectangle;
import io.polysight.metrics.detection.ResampledPrecision;
import io.polysight.metrics.statistics.Contributions;
import io.polysight.tasks.InstanceSegmentation;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Prediction.Mask;
import io.polysight.tasks.Prediction.PixelBox;
import io.polysight.tasks.RegionTask;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Detection and segmentation as COCO judges them: average precision of boxes, and of masks where
 * they are asked for. Only labels of the task count; guessing scores near nothing, so there is no
 * figure of chance.
 */
final class RegionProtocol {
  private RegionProtocol() {}

  /** A region as predicted, in either kind of answer. */
  private record Said<R>(String label, double score, R region) {}

  static Measurement measure(RegionTask task, List<PredictedSample> samples) {
    List<Figure> figures = new ArrayList<>();
    if (task instanceof InstanceSegmentation) {
      figures.addAll(
          figures("mask", regions(task, samples, RegionProtocol::masks, RegionProtocol::mask)));
    }
    figures.addAll(
        figures("box", regions(task, samples, RegionProtocol::boxes, RegionProtocol::box)));
    return new Measurement(figures, null, List.of());
  }

  private static <R extends Extent<R>> List<Figure> figures(
      String what, List<ImageRegions<R>> images) {
    Contributions all = ResampledPrecision.overThresholds(images);
    Contributions half = ResampledPrecision.atHalf(images);
    return List.of(new Figure(what + " AP", all), new Figure(what + " AP50", half));
  }

  private static <R extends Extent<R>> List<ImageRegions<R>> regions(
      RegionTask task,
      List<PredictedSample> samples,
      Function<PredictedSample, List<Said<R>>> said,
      Function<Reference.Region, R> known) {
    Set<String> asked = new HashSet<>(task.labels());
    List<ImageRegions<R>> images = new ArrayList<>();
    for (PredictedSample sample : samples) {
      if (!(sample.reference() instanceof Reference.Regions reference)) {
        throw Measurements.misfit(sample, "found and known objects");
      }
      List<KnownRegion<R>> truth = new ArrayList<>();
      for (Reference.Region region : reference.regions()) {
        if (asked.contains(region.label())) {
          R extent = known.apply(region);
          truth.add(new KnownRegion<>(region.label(), extent, extent.area(), false));
        }
      }
      images.add(
          new ImageRegions<>(
              truth,
              said.apply(sample).stream()
                  .map(s -> new FoundRegion<>(s.label(), s.region(), s.score()))
                  .toList()));
    }
    return images;
  }

  private static List<Said<Rectangle>> boxes(PredictedSample sample) {
    return switch (sample.prediction()) {
      case Prediction.Detected detected ->
          detected.objects().stream()
              .map(o -> new Said<>(o.label(), o.score(), rectangle(o.box())))
              .toList();
      case Prediction.Segmented segmented ->
          segmented.objects().stream()
              .map(o -> new Said<>(o.label(), o.score(), rectangle(o.box())))
              .toList();
      default -> throw Measurements.misfit(sample, "boxes");
    };
  }

  private static List<Said<PixelMask>> masks(PredictedSample sample) {
    if (!(sample.prediction() instanceof Prediction.Segmented segmented)) {
      throw Measurements.misfit(sample, "masks");
    }
    return segmented.objects().stream()
        .map(o -> new Said<>(o.label(), o.score(), pixels(o.mask())))
        .toList();
  }

  private static Rectangle box(Reference.Region region) {
    return rectangle(region.box());
  }

  private static PixelMask mask(Reference.Region region) {
    return pixels(Objects.requireNonNull(region.mask(), "a known object has no mask"));
  }

  private static Rectangle rectangle(PixelBox box) {
    return new Rectangle(box.x(), box.y(), box.width(), box.height());
  }

  private static PixelMask pixels(Mask mask) {
    return PixelMask.of(new RleMask(mask.size(), mask.counts()).toBits());
  }
}
