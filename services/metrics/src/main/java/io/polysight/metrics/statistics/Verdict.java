package io.polysight.metrics.statistics;

/** What a comparison of two systems shows. */
public enum Verdict {
  BETTER,
  WORSE,
  UNDECIDED;

  /**
   * @param gain by how much the figure is better; negative where it is worse
   * @param pValue corrected for all tests made
   * @param level such as 0.05
   */
  public static Verdict of(double gain, double pValue, double level) {
    if (!(pValue < level) || gain == 0) {
      return UNDECIDED;
    }
    return gain > 0 ? BETTER : WORSE;
  }
}
