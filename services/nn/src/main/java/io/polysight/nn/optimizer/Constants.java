package io.polysight.nn.optimizer;

/** Checks of the constants that update rules have in common. */
final class Constants {
  private Constants() {}

  static void share(String name, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(name + " is " + value + "; it lies in [0, 1)");
    }
  }

  static void check(double epsilon, double weightDecay, double clipNorm) {
    if (!(epsilon > 0) || !(weightDecay >= 0) || !(clipNorm > 0)) {
      throw new IllegalArgumentException(
          "epsilon "
              + epsilon
              + " and clipNorm "
              + clipNorm
              + " must be above 0, weightDecay "
              + weightDecay
              + " at least 0");
    }
  }
}
