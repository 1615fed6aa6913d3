package io.polysight.generalist.experiment;

import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.manifest.KnownLabels;
import io.polysight.datasets.manifest.LabelSpace;
import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.datasets.sample.Annotations;
import io.polysight.datasets.sample.Box;
import io.polysight.datasets.sample.ReferringExpression;
import io.polysight.datasets.sample.RleMask;
import io.polysight.datasets.sample.Sample;
import io.polysight.generalist.inference.EncodedImage;
import io.polysight.generalist.inference.Predictor;
import io.polysight.generalist.model.TaskKind;
import io.polysight.metrics.classification.MultiLabelScores;
import io.polysight.metrics.classification.Presence;
import io.polysight.metrics.detection.Boxes;
import io.polysight.metrics.detection.DetectionProtocol;
import io.polysight.metrics.detection.Detections;
import io.polysight.metrics.detection.GroundTruth;
import io.polysight.metrics.detection.Masks;
import io.polysight.metrics.detection.MatchStatistics;
import io.polysight.metrics.detection.Selection;
import io.polysight.metrics.grounding.GroundingAccuracy;
import io.polysight.tasks.InstanceSegmentation;
import io.polysight.tasks.MultiLabelClassification;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Prediction.Outlined;
import io.polysight.tasks.ReferringExpressionGrounding;
import io.polysight.tasks.Task;
import io.polysight.tasks.mask.RunLengths;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Average precision of boxes and masks on scenes that were not trained on. */
final class RegionsFigures {
  private static final int SCENES = 500;
  private static final int BATCH = 50;

  private final List<Sample> samples;
  private final List<EncodedImage> images;
  private final Predictor predictor;

  private RegionsFigures(Predictor predictor, List<Sample> samples, List<EncodedImage> images) {
    this.predictor = predictor;
    this.samples = samples;
    this.images = images;
  }

  static Map<String, Object> measure(Path checkpoint, ScenesData data) throws IOException {
    try (Predictor predictor = Predictor.load(checkpoint, 1)) {
      DatasetVersion version = data.captioned();
      List<Sample> samples = version.samples(Sample.TEST).subList(0, SCENES);
      List<EncodedImage> images = new ArrayList<>();
      for (int from = 0; from < SCENES; from += BATCH) {
        images.addAll(
            predictor.encodeImages(
                samples.subList(from, from + BATCH).stream().map(version::image).toList()));
      }
      var figures = new RegionsFigures(predictor, samples, images);
      Map<String, Object> result = new LinkedHashMap<>();
      figures.put("any object, one name never trained", "", List.of("object"), result);
      figures.put("colours (8), never trained as such", "colour", data.labels("colour"), result);
      figures.put("shapes (6), never trained as such", "shape", data.labels("shape"), result);
      figures.put("seen pairs (38)", "class", ScenesData.seenPairs(), result);
      if (predictor.card().kinds().contains(TaskKind.REFERRING_EXPRESSION_GROUNDING)) {
        result.put("meant regions, accuracy at IoU 0.5", figures.meant());
      }
      if (predictor.card().kinds().contains(TaskKind.MULTI_LABEL_CLASSIFICATION)) {
        result.put("colours that occur, mAP", figures.occurring(data.labels("colour")));
      }
      return result;
    }
  }

  private double meant() {
    List<List<GroundingAccuracy.Expression>> all = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      Annotations known = samples.get(i).annotations();
      List<GroundingAccuracy.Expression> expressions = new ArrayList<>();
      all.add(expressions);
      if (known.expressions().isEmpty()) {
        continue;
      }
      Task task =
          new ReferringExpressionGrounding(
              known.expressions().stream().map(ReferringExpression::expression).toList());
      var answer =
          (Prediction.Grounded)
              predictor
                  .predict(task, predictor.encodeCandidates(task), List.of(images.get(i)))
                  .getFirst();
      for (int e = 0; e < known.expressions().size(); e++) {
        Box box = known.objects().get(known.expressions().get(e).object()).box();
        Prediction.PixelBox found = answer.expressions().get(e).box();
        expressions.add(
            new GroundingAccuracy.Expression(
                io.polysight.metrics.matching.Box.ofSides(
                    found.x(), found.y(), found.width(), found.height()),
                io.polysight.metrics.matching.Box.ofSides(
                    box.left(), box.top(), box.width(), box.height())));
      }
    }
    return GroundingAccuracy.ofImages(all).value();
  }

  private double occurring(List<String> labels) {
    Task task = new MultiLabelClassification(labels, null, null);
    List<Prediction> answers = predictor.predict(task, predictor.encodeCandidates(task), images);
    double[][] scores = new double[samples.size()][labels.size()];
    Presence[][] truth = new Presence[samples.size()][labels.size()];
    var space = new LabelSpace("colour", labels, true);
    for (int i = 0; i < scores.length; i++) {
      for (Prediction.Scored said : ((Prediction.MultiLabelled) answers.get(i)).labels()) {
        scores[i][labels.indexOf(said.text())] = said.score();
      }
      KnownLabels known = KnownLabels.of(space, samples.get(i).annotations());
      for (int label = 0; label < labels.size(); label++) {
        truth[i][label] =
            known.present().contains(labels.get(label)) ? Presence.PRESENT : Presence.ABSENT;
      }
    }
    return new MultiLabelScores(labels, scores, truth).rankings().averagePrecision().value();
  }

  private void put(String what, String space, List<String> labels, Map<String, Object> result) {
    Task task = new InstanceSegmentation(labels, 0.0, null);
    List<Prediction> answers = predictor.predict(task, predictor.encodeCandidates(task), images);
    var knownBoxes = new Boxes();
    var knownMasks = new Masks();
    var foundBoxes = new Boxes();
    var foundMasks = new Masks();
    var boxTruth = new GroundTruth(samples.size(), labels, knownBoxes, null);
    var maskTruth = new GroundTruth(samples.size(), labels, knownMasks, null);
    var boxes = new Detections(foundBoxes, DetectionProtocol.COCO, false);
    var masks = new Detections(foundMasks, DetectionProtocol.COCO, false);
    for (int i = 0; i < samples.size(); i++) {
      for (AnnotatedObject object : samples.get(i).annotations().objects()) {
        int label =
            labels.indexOf(space.isEmpty() ? labels.getFirst() : object.labels().get(space));
        if (label < 0) {
          continue; // of a class that is not asked for
        }
        RleMask mask = Objects.requireNonNull(object.mask());
        Box box = object.box();
        knownBoxes.add(box.left(), box.top(), box.width(), box.height());
        knownMasks.add(RunLengths.parse(mask.height(), mask.width(), mask.counts()));
        boxTruth.add(i, label, mask.area(), false);
        maskTruth.add(i, label, mask.area(), false);
      }
      for (Outlined found : ((Prediction.Segmented) answers.get(i)).objects()) {
        int label = labels.indexOf(found.label());
        Prediction.Mask mask = found.mask();
        RunLengths runs = RunLengths.parse(mask.size().get(0), mask.size().get(1), mask.counts());
        foundBoxes.add(found.box().x(), found.box().y(), found.box().width(), found.box().height());
        foundMasks.add(runs);
        boxes.add(i, label, found.score(), found.box().width() * found.box().height());
        masks.add(i, label, found.score(), runs.area());
      }
    }
    put(what + ", box ", MatchStatistics.of(boxTruth, boxes), result);
    put(what + ", mask ", MatchStatistics.of(maskTruth, masks), result);
  }

  private static void put(String what, MatchStatistics matched, Map<String, Object> result) {
    Map<String, Double> figures = matched.scores(Selection.ALL).figures().values();
    result.put(what + "AP50", Objects.requireNonNull(figures.get("AP50")));
    result.put(what + "AP", Objects.requireNonNull(figures.get("AP")));
  }
}
