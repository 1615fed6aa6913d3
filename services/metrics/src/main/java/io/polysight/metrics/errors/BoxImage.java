package io.polysight.metrics.errors;

import io.polysight.metrics.matching.Box;
import io.polysight.metrics.matching.Detection;
import java.util.List;

/** What is in an image and what was found there, as boxes. */
public record BoxImage(List<AnnotatedBox> objects, List<Detection> detections)
    implements JudgedImage {
  public BoxImage {
    objects = List.copyOf(objects);
    detections = List.copyOf(detections);
  }

  @Override
  public int objectCount() {
    return objects.size();
  }

  @Override
  public String objectLabel(int object) {
    return objects.get(object).label();
  }

  @Override
  public boolean isIgnored(int object) {
    return objects.get(object).ignored();
  }

  @Override
  public int detectionCount() {
    return detections.size();
  }

  @Override
  public String detectionLabel(int detection) {
    return detections.get(detection).label();
  }

  @Override
  public double score(int detection) {
    return detections.get(detection).score();
  }

  @Override
  public double overlap(int detection, int object) {
    Box found = detections.get(detection).box();
    Box known = objects.get(object).box();
    return isIgnored(object) ? found.shareIn(known) : found.iou(known);
  }
}
