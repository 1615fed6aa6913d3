package io.polysight.metrics.depth;

/**
 * Which pixels count and how predictions are prepared, as in the evaluation of Eigen et al. (NIPS
 * 2014) that Monodepth2 and others follow.
 *
 * @param nearest true depth must lie above it; smaller predictions are raised to it; above 0
 * @param farthest true depth must lie below it; larger predictions are lowered to it
 * @param medianScaling whether predictions of an image are first multiplied by median(truth) /
 *     median(prediction) over the pixels that count: for models that know depth up to scale
 */
public record DepthRule(double nearest, double farthest, boolean medianScaling) {
  public DepthRule {
    if (!(nearest > 0 && farthest > nearest)) {
      throw new IllegalArgumentException(
          "depths from " + nearest + " to " + farthest + ": give 0 < nearest < farthest");
    }
  }

  /** KITTI: 1 mm to 80 m. */
  public static DepthRule kitti(boolean medianScaling) {
    return new DepthRule(1e-3, 80, medianScaling);
  }

  /** NYU Depth v2: 1 mm to 10 m. */
  public static DepthRule nyu(boolean medianScaling) {
    return new DepthRule(1e-3, 10, medianScaling);
  }

  boolean counts(double truth) {
    return truth > nearest && truth < farthest;
  }
}
