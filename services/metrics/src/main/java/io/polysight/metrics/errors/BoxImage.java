package io.polysight.metrics.errors;

import io.polysight.metrics.matching.Detection;
import java.util.List;

/** What is in an image and what was found there. */
public record BoxImage(List<AnnotatedBox> objects, List<Detection> detections) {
  public BoxImage {
    objects = List.copyOf(objects);
    detections = List.copyOf(detections);
  }
}
