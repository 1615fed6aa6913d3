package io.polysight.generalist.inference;

import io.polysight.datasets.sample.RleMask;
import io.polysight.generalist.proposal.Detection;
import io.polysight.nn.region.Box;
import io.polysight.tasks.InstanceSegmentation;
import io.polysight.tasks.ObjectDetection;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Prediction.Found;
import io.polysight.tasks.Prediction.Mask;
import io.polysight.tasks.Prediction.Outlined;
import io.polysight.tasks.Prediction.PixelBox;
import io.polysight.tasks.RegionTask;
import java.util.Arrays;
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
    return switch (task) {
      case ObjectDetection detection ->
          new Prediction.Detected(
              found.stream().map(d -> new Found(label(d), d.score(), box(d))).toList());
      case InstanceSegmentation segmentation ->
          new Prediction.Segmented(
              found.stream().map(d -> new Outlined(label(d), d.score(), box(d), mask(d))).toList());
    };
  }

  /** [regions][names] */
  private double[][] probabilities() {
    double[][] all = new double[regions.proposals().count()][];
    int width = regions.vectors().length / all.length;
    for (int i = 0; i < all.length; i++) {
      float[] vector = Arrays.copyOfRange(regions.vectors(), i * width, (i + 1) * width);
      all[i] = Ranking.softmax(names.cosines(vector), scale);
    }
    return all;
  }

  private String label(Detection detection) {
    return names.names().get(detection.label());
  }

  /** From shares of what the encoder saw to pixels; what juts out of it is cut off. */
  private PixelBox box(Detection detection) {
    Box view = regions.view();
    Box share = detection.box();
    double left = Math.clamp(share.left(), 0, 1);
    double top = Math.clamp(share.top(), 0, 1);
    return new PixelBox(
        view.left() + left * view.width(),
        view.top() + top * view.height(),
        (Math.clamp(share.right(), 0, 1) - left) * view.width(),
        (Math.clamp(share.bottom(), 0, 1) - top) * view.height());
  }

  private Mask mask(Detection detection) {
    int height = regions.imageHeight();
    int width = regions.imageWidth();
    RleMask runs = RleMask.of(height, width, detection.pixels(height, width, regions.view()));
    return new Mask(runs.size(), runs.counts());
  }
}
