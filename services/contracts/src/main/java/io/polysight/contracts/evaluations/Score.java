package io.polysight.contracts.evaluations;

/**
 * One figure with its 95 % interval.
 *
 * @param metric such as {@code accuracy}, {@code image-to-text R@1}, {@code CIDEr}
 */
public record Score(String metric, double value, double low, double high, long samples) {}
