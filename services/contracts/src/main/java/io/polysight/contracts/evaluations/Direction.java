package io.polysight.contracts.evaluations;

import org.jspecify.annotations.Nullable;

/** Which way a figure gets better. */
public enum Direction {
  HIGHER_IS_BETTER,
  LOWER_IS_BETTER;

  /** Scores of before directions were told are better when higher. */
  public static Direction of(@Nullable Direction told) {
    return told == null ? HIGHER_IS_BETTER : told;
  }

  /** By how much {@code value} is better than {@code other}; negative where it is worse. */
  public double gain(double value, double other) {
    return this == HIGHER_IS_BETTER ? value - other : other - value;
  }
}
