package io.polysight.metrics.detection;

/**
 * A region as annotated.
 *
 * @param label its class
 * @param area square pixels as the data set states them, for boxes usually those of the mask
 * @param crowd whether it stands for many things: finding it counts neither for nor against
 */
public record KnownRegion<R>(String label, R region, double area, boolean crowd) {}
