package io.polysight.metrics.voc;

import io.polysight.metrics.matching.Detection;
import java.util.List;

/** What is in an image and what was found there. */
public record VocImage(List<VocObject> objects, List<Detection> detections) {
  public VocImage {
    objects = List.copyOf(objects);
    detections = List.copyOf(detections);
  }
}
