package io.polysight.generalist.inference;

import io.polysight.generalist.proposal.Detection;
import io.polysight.tasks.InstanceSegmentation;
import io.polysight.tasks.ObjectDetection;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Prediction.Found;
import io.polysight.tasks.Prediction.Outlined;
import io.polysight.tasks.RegionTask;
import java.util.List;

/**
 * Names for the regions of one image: {@code P(y | region) = exp(s cos) / Σ exp(s cos)} over the
 * class names, times the probability of being an object.
 */
record RegionAnswers(EncodedRegions regions, CandidateEmbeddings names, double scale) {

  Prediction answer(RegionTask task) {
    List<Detection> found =
        regions.proposals().named(probabilities(), task.scoreThreshold()).stream()
            .limit(task.maxDetections())
            .toList();
    var pixels = new RegionPixels(regions);
    return switch (task) {
      case ObjectDetection detection ->
          new Prediction.Detected(
              found.stream().map(d -> new Found(label(d), d.score(), pixels.box(d))).toList());
      case InstanceSegmentation segmentation ->
          new Prediction.Segmented(
              found.stream()
                  .map(d -> new Outlined(label(d), d.score(), pixels.box(d), pixels.mask(d)))
                  .toList());
    };
  }

  /** [regions][names] */
  private double[][] probabilities() {
    double[][] all = new double[regions.proposals().count()][];
    for (int i = 0; i < all.length; i++) {
      all[i] = Ranking.softmax(names.cosines(regions.vector(i)), scale);
    }
    return all;
  }

  private String label(Detection detection) {
    return names.names().get(detection.label());
  }
}
