package io.polysight.metrics.panoptic;

/**
 * A segment of the ground truth.
 *
 * @param id its value in the map, above 0
 * @param area in pixels as the annotation states it, which is what panopticapi takes, too
 * @param crowd many objects in one; it is never matched
 */
public record TrueSegment(int id, int category, long area, boolean crowd) {}
