package io.polysight.cli.figures;

import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.datasets.sample.Box;
import io.polysight.datasets.sample.RleMask;
import io.polysight.metrics.detection.Boxes;
import io.polysight.metrics.detection.DetectionProtocol;
import io.polysight.metrics.detection.Detections;
import io.polysight.metrics.detection.GroundTruth;
import io.polysight.metrics.detection.Masks;
import io.polysight.metrics.detection.MatchStatistics;
import io.polysight.metrics.detection.Selection;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Prediction.PixelBox;
import io.polysight.tasks.mask.RunLengths;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Gathers what is known and what was found, image by image, for average precision as COCO defines
 * it. Objects of other classes than those asked for are not looked for.
 */
public final class RegionPrecision {
  private final List<String> labels;
  private final Boxes knownBoxes = new Boxes();
  private final Masks knownMasks = new Masks();
  private final Boxes foundBoxes = new Boxes();
  private final Masks foundMasks = new Masks();
  private final GroundTruth boxTruth;
  private final GroundTruth maskTruth;
  private final Detections boxes;
  private final Detections masks;
  private boolean outlined;

  /**
   * @param labels that are asked for
   */
  public RegionPrecision(List<String> labels, int images) {
    this.labels = labels;
    boxTruth = new GroundTruth(images, labels, knownBoxes, null);
    maskTruth = new GroundTruth(images, labels, knownMasks, null);
    boxes = new Detections(foundBoxes, DetectionProtocol.COCO, false);
    masks = new Detections(foundMasks, DetectionProtocol.COCO, false);
  }

  /**
   * @param image its number
   * @param known every object in it
   * @param space the label space that {@code labels} are of
   * @param answer of a detection or a segmentation task
   */
  public void add(int image, List<AnnotatedObject> known, String space, Prediction answer) {
    for (AnnotatedObject object : known) {
      int label = labels.indexOf(object.labels().get(space));
      if (label >= 0) {
        know(image, label, object);
      }
    }
    switch (answer) {
      case Prediction.Detected detected ->
          detected.objects().forEach(of -> found(image, of.label(), of.score(), of.box()));
      case Prediction.Segmented segmented ->
          segmented
              .objects()
              .forEach(of -> {
                found(image, of.label(), of.score(), of.box());
                outlined = true;
                RunLengths runs = runs(of.mask());
                foundMasks.add(runs);
                masks.add(image, labels.indexOf(of.label()), of.score(), runs.area());
              });
      default -> throw new IllegalArgumentException("no regions: " + answer);
    }
  }

  private void know(int image, int label, AnnotatedObject object) {
    Box box = object.box();
    RleMask mask = object.mask();
    double area = mask == null ? box.width() * box.height() : mask.area();
    knownBoxes.add(box.left(), box.top(), box.width(), box.height());
    boxTruth.add(image, label, area, false);
    if (mask != null) {
      knownMasks.add(RunLengths.parse(mask.height(), mask.width(), mask.counts()));
      maskTruth.add(image, label, area, false);
    }
  }

  private void found(int image, String label, double score, PixelBox box) {
    foundBoxes.add(box.x(), box.y(), box.width(), box.height());
    boxes.add(image, labels.indexOf(label), score, box.width() * box.height());
  }

  private static RunLengths runs(Prediction.Mask mask) {
    return RunLengths.parse(mask.size().get(0), mask.size().get(1), mask.counts());
  }

  /** {@code box AP50}, {@code box AP}; of masks the same where the answers had any. */
  public Map<String, Double> figures() {
    Map<String, Double> figures = new LinkedHashMap<>();
    put("box", MatchStatistics.of(boxTruth, boxes), figures);
    if (outlined) {
      put("mask", MatchStatistics.of(maskTruth, masks), figures);
    }
    return figures;
  }

  private static void put(String what, MatchStatistics matched, Map<String, Double> figures) {
    Map<String, Double> all = matched.scores(Selection.ALL).figures().values();
    for (String figure : List.of("AP50", "AP")) {
      figures.put(what + " " + figure, Objects.requireNonNull(all.get(figure)));
    }
  }
}
