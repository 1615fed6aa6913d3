package io.polysight.metrics.input;

/** Numbers that stand in texts. */
public final class Numbers {
  private Numbers() {}

  /** The number a text holds; NaN where it is none or none that is finite. */
  public static double finite(String text) {
    try {
      double value = Double.parseDouble(text.strip());
      return Double.isFinite(value) ? value : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
