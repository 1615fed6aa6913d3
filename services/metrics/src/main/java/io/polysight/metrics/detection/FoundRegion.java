package io.polysight.metrics.detection;

/** A region as predicted; the higher the score, the surer. */
public record FoundRegion<R>(String label, R region, double score) {}
