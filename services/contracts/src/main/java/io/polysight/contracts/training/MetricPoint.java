package io.polysight.contracts.training;

/** One value of one curve, such as {@code loss/captions}. */
public record MetricPoint(long step, String name, double value) {}
