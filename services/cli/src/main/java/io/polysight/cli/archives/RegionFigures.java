package io.polysight.cli.archives;

import io.polysight.cli.figures.RegionPrecision;
import io.polysight.datasets.sample.Sample;
import io.polysight.metrics.Figures;
import io.polysight.metrics.segmentation.ImageCounts;
import io.polysight.metrics.segmentation.LabelRule;
import io.polysight.metrics.segmentation.SemanticSegmentation;
import io.polysight.tasks.Prediction;
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
    var precision = new RegionPrecision(labels, samples.size());
    for (int i = 0; i < samples.size(); i++) {
      precision.add(i, samples.get(i).annotations().objects(), space, said.get(i));
    }
    return named(precision.figures(), "box AP50", "box AP");
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
