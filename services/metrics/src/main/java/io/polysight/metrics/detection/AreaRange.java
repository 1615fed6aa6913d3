package io.polysight.metrics.detection;

/**
 * A size of objects.
 *
 * @param least square pixels, inclusive
 * @param most square pixels, inclusive
 */
public record AreaRange(String name, double least, double most) {
  static final AreaRange ALL = new AreaRange("all", 0, 1e10);
  static final AreaRange SMALL = new AreaRange("small", 0, 32 * 32);
  static final AreaRange MEDIUM = new AreaRange("medium", 32 * 32, 96 * 96);
  static final AreaRange LARGE = new AreaRange("large", 96 * 96, 1e10);

  boolean holds(double area) {
    return area >= least && area <= most;
  }
}
