package io.polysight.metrics.statistics;

/**
 * One system's metric minus another's on the same samples.
 *
 * @param estimate over all samples
 * @param low lower end of the interval of the difference
 * @param high upper end
 * @param confidence such as 0.95
 * @param atWorst end of the one-sided interval of the same confidence: the difference is more
 * @param atBest end of the other one-sided interval: the difference is less
 * @param standardError of the difference; what {@link Power} plans with
 */
public record Difference(
    double estimate,
    double low,
    double high,
    double confidence,
    double atWorst,
    double atBest,
    double standardError) {}
