package io.polysight.tasks;

import java.util.List;

/**
 * Which of the labels are in the image, and where? Y = the labels, for each region the model
 * proposes; a score is the probability of being an object times that of the label.
 */
public sealed interface RegionTask extends Task permits ObjectDetection, InstanceSegmentation {
  /** The class names, as for {@link ImageClassification}. */
  List<String> labels();

  /** The smallest score to report, 0 to 1. */
  Double scoreThreshold();

  /** How many regions of an image to report at most, best first. */
  Integer maxDetections();

  /** The same question about other class names. */
  RegionTask withLabels(List<String> others);
}
