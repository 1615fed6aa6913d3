package io.polysight.cli.archives;

import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.datasets.sample.Box;
import io.polysight.datasets.sample.Sample;
import io.polysight.metrics.Figures;
import io.polysight.metrics.detection.Boxes;
import io.polysight.metrics.detection.DetectionProtocol;
import io.polysight.metrics.detection.Detections;
import io.polysight.metrics.detection.GroundTruth;
import io.polysight.metrics.detection.MatchStatistics;
import io.polysight.metrics.detection.Selection;
import io.polysight.metrics.segmentation.ImageCounts;
import io.polysight.metrics.segmentation.LabelRule;
import io.polysight.metrics.segmentation.SemanticSegmentation;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Prediction.Found;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Figures of boxes as COCO counts them, and of pixels as semantic segmentation does.
 *
 * @param name of the task
 * @param space label space of the objects
 * @param labels that are asked for
 */
record RegionFigures(String name, String space, List<String> labels) {

  Map<String, Double> boxes(List<Sample> samples, List<Prediction> said) {
    var known = new Boxes();
    var found = new Boxes();
    var truth = new GroundTruth(samples.size(), labels, known, null);
    var detections = new Detections(found, DetectionProtocol.COCO, false);
    for (int i = 0; i < samples.size(); i++) {
      for (AnnotatedObject object : samples.get(i).annotations().objects()) {
        int label = labels.indexOf(object.labels().get(space));
        if (label >= 0) {
          Box box = object.box();
          known.add(box.left(), box.top(), box.width(), box.height());
          truth.add(i, label, box.width() * box.height(), false);
        }
      }
      for (Found thing : ((Prediction.Detected) said.get(i)).objects()) {
        Prediction.PixelBox box = thing.box();
        found.add(box.x(), box.y(), box.width(), box.height());
        detections.add(i, labels.indexOf(thing.label()), thing.score(), box.width() * box.height());
      }
    }
    Map<String, Double> all =
        MatchStatistics.of(truth, detections).scores(Selection.ALL).figures().values();
    return named(all, "AP50", "AP");
  }

  Map<String, Double> pixels(List<Sample> samples, List<Prediction> said) {
    int nothing = labels.size();
    var rule = new LabelRule(labels.size(), 0, OptionalInt.of(nothing));
    List<ImageCounts> counts = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      var maps =
          new SemanticMaps(labels, samples.get(i).image().width(), samples.get(i).image().height());
      counts.add(
          ImageCounts.of(
              maps.known(samples.get(i).annotations().objects(), space),
              maps.found(((Prediction.Segmented) said.get(i)).objects()),
              rule,
              false));
    }
    Figures figures = new SemanticSegmentation(rule, labels, counts).figures();
    return named(figures.values(), "mIoU", "pACC");
  }

  private Map<String, Double> named(Map<String, Double> all, String... wanted) {
    Map<String, Double> figures = new LinkedHashMap<>();
    for (String figure : wanted) {
      figures.put(name + " " + figure, Objects.requireNonNull(all.get(figure)));
    }
    return figures;
  }
}
