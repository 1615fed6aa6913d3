package io.polysight.metrics.openimages;

import io.polysight.metrics.matching.Box;

/**
 * An annotated box.
 *
 * @param box in shares of the image or in pixels, as the detections
 * @param groupOf whether it is around more than five instances that touch each other
 */
public record OpenImagesObject(String label, Box box, boolean groupOf) {}
