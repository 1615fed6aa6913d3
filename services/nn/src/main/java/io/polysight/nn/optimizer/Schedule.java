package io.polysight.nn.optimizer;

/** The learning rate as a pure function of the step, which counts from 0. */
@FunctionalInterface
public interface Schedule {
  double at(long step);

  static Schedule constant(double rate) {
    return step -> rate;
  }

  /**
   * Rises linearly from 0 to {@code peak} at step {@code warmUp}, then falls along half a cosine to
   * {@code floor} at step {@code total} and stays there.
   */
  static Schedule cosine(double peak, long warmUp, long total, double floor) {
    check(warmUp, total);
    return warmed(
        peak,
        warmUp,
        step -> mix(peak, floor, (1 - Math.cos(Math.PI * part(step, warmUp, total))) / 2));
  }

  /** As {@link #cosine}, falling along a line. */
  static Schedule linear(double peak, long warmUp, long total, double floor) {
    check(warmUp, total);
    return warmed(peak, warmUp, step -> mix(peak, floor, part(step, warmUp, total)));
  }

  private static Schedule warmed(double peak, long warmUp, Schedule then) {
    return step -> step < warmUp ? peak * step / warmUp : then.at(step);
  }

  /** From {@code peak} at 0 to exactly {@code floor} at 1. */
  private static double mix(double peak, double floor, double part) {
    return peak * (1 - part) + floor * part;
  }

  private static double part(long step, long warmUp, long total) {
    return Math.min(1, (double) (step - warmUp) / (total - warmUp));
  }

  private static void check(long warmUp, long total) {
    if (warmUp < 0 || warmUp >= total) {
      throw new IllegalArgumentException(
          "warm-up of " + warmUp + " steps does not lie within " + total + " steps in all");
    }
  }
}
