package io.polysight.contracts.evaluations;

import org.jspecify.annotations.Nullable;

/**
 * One figure with its 95 % interval.
 *
 * @param metric such as {@code accuracy}, {@code image-to-text R@1}, {@code Brier score}
 * @param direction absent for scores of before it was told, which are better when higher
 */
public record Score(
    String metric,
    double value,
    double low,
    double high,
    long samples,
    @Nullable Direction direction) {}
