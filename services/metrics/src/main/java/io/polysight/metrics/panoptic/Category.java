package io.polysight.metrics.panoptic;

/**
 * A class of the ground truth.
 *
 * @param thing whether its objects are counted; the others are stuff
 */
public record Category(int id, String name, boolean thing) {}
