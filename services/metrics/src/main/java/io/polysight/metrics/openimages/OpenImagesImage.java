package io.polysight.metrics.openimages;

import io.polysight.metrics.matching.Detection;
import java.util.List;
import java.util.Set;

/**
 * What is known of an image and what was found there.
 *
 * @param present image-level labels that people verified to be there
 * @param absent image-level labels that people verified not to be there
 */
public record OpenImagesImage(
    List<OpenImagesObject> objects,
    Set<String> present,
    Set<String> absent,
    List<Detection> detections) {
  public OpenImagesImage {
    objects = List.copyOf(objects);
    present = Set.copyOf(present);
    absent = Set.copyOf(absent);
    detections = List.copyOf(detections);
  }

  /** Whether anything is known of the label here, so that a detection can be right or wrong. */
  boolean isVerified(String label) {
    return present.contains(label)
        || absent.contains(label)
        || objects.stream().anyMatch(object -> object.label().equals(label));
  }
}
