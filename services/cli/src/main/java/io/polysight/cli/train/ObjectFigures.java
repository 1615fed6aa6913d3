package io.polysight.cli.train;

import io.polysight.cli.figures.RegionPrecision;
import io.polysight.datasets.manifest.KnownLabels;
import io.polysight.datasets.manifest.LabelSpace;
import io.polysight.datasets.manifest.VersionHeader;
import io.polysight.datasets.sample.Annotations;
import io.polysight.datasets.sample.ReferringExpression;
import io.polysight.datasets.sample.Sample;
import io.polysight.generalist.inference.EncodedImage;
import io.polysight.generalist.inference.Predictor;
import io.polysight.metrics.classification.MultiLabelScores;
import io.polysight.metrics.classification.Presence;
import io.polysight.metrics.grounding.GroundingAccuracy;
import io.polysight.metrics.matching.Box;
import io.polysight.tasks.MultiLabelClassification;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Prediction.PixelBox;
import io.polysight.tasks.ReferringExpressionGrounding;
import io.polysight.tasks.RegionTask;
import io.polysight.tasks.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a checkpoint tells of the objects in images whose objects are all known. */
record ObjectFigures(
    Predictor predictor, VersionHeader header, List<Sample> samples, List<EncodedImage> images) {

  /**
   * Average precision as COCO defines it, of boxes and, where the task outlines, of masks.
   *
   * @return by name: {@code box AP50}, {@code box AP}, ...
   */
  Map<String, Double> averagePrecision(RegionTask task, String space) {
    var precision = new RegionPrecision(task.labels(), samples.size());
    List<Prediction> answers = predictor.predict(task, predictor.encodeCandidates(task), images);
    for (int i = 0; i < samples.size(); i++) {
      precision.add(i, samples.get(i).annotations().objects(), space, answers.get(i));
    }
    return precision.figures();
  }

  /** Mean average precision over the labels of which images hold what. */
  double occurring(MultiLabelClassification task, String spaceName) {
    List<Prediction> answers = predictor.predict(task, predictor.encodeCandidates(task), images);
    List<String> labels = task.labels();
    LabelSpace space = header.labelSpace(spaceName);
    double[][] scores = new double[samples.size()][labels.size()];
    Presence[][] truth = new Presence[samples.size()][labels.size()];
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

  /** The share of referring expressions whose region overlaps the object meant by at least half. */
  double referred() {
    List<List<GroundingAccuracy.Expression>> all = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      Annotations known = samples.get(i).annotations();
      if (!known.expressions().isEmpty()) {
        all.add(expressions(known, images.get(i)));
      }
    }
    return GroundingAccuracy.ofImages(all).value();
  }

  private List<GroundingAccuracy.Expression> expressions(Annotations known, EncodedImage image) {
    List<ReferringExpression> asked = known.expressions();
    Task task =
        new ReferringExpressionGrounding(
            asked.stream().map(ReferringExpression::expression).toList());
    Prediction answer =
        predictor.predict(task, predictor.encodeCandidates(task), List.of(image)).getFirst();
    List<GroundingAccuracy.Expression> expressions = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      PixelBox found = ((Prediction.Grounded) answer).expressions().get(i).box();
      var meant = known.objects().get(asked.get(i).object()).box();
      expressions.add(
          new GroundingAccuracy.Expression(
              Box.ofSides(found.x(), found.y(), found.width(), found.height()),
              Box.ofSides(meant.left(), meant.top(), meant.width(), meant.height())));
    }
    return expressions;
  }
}
