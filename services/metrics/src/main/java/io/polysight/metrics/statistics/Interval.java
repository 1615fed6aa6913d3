package io.polysight.metrics.statistics;

/**
 * A metric with its confidence interval.
 *
 * @param estimate over all samples
 * @param low lower end
 * @param high upper end
 * @param confidence such as 0.95
 */
public record Interval(double estimate, double low, double high, double confidence) {}
