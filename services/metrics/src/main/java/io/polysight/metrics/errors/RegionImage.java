package io.polysight.metrics.errors;

import io.polysight.metrics.detection.ImageObjects;
import java.util.List;

/**
 * An image whose boxes or masks are columns.
 *
 * @param labels of the categories
 */
record RegionImage(List<String> labels, ImageObjects objects) implements JudgedImage {
  @Override
  public int objectCount() {
    return objects.known().length;
  }

  @Override
  public String objectLabel(int object) {
    return labels.get(objects.known()[object]);
  }

  @Override
  public boolean isIgnored(int object) {
    return objects.ignored()[object];
  }

  @Override
  public int detectionCount() {
    return objects.found().length;
  }

  @Override
  public String detectionLabel(int detection) {
    return labels.get(objects.found()[detection]);
  }

  @Override
  public double score(int detection) {
    return objects.scores()[detection];
  }

  @Override
  public double overlap(int detection, int object) {
    return objects.similarity()[detection * objects.known().length + object];
  }
}
