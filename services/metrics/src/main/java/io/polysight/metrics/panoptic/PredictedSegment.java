package io.polysight.metrics.panoptic;

/**
 * A predicted segment; its area is counted in the map.
 *
 * @param id its value in the map, above 0
 */
public record PredictedSegment(int id, int category) {}
