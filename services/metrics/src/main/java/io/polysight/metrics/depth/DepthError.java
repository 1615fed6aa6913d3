package io.polysight.metrics.depth;

import java.util.Locale;

/** A figure from sums over pixels; g true, p predicted depth, n pixels, {@code e = ln p - ln g}. */
public enum DepthError {
  /** {@code Σ |g - p| / g / n} */
  ABS_REL,
  /** {@code Σ (g - p)² / g / n}, in the unit of depth */
  SQ_REL,
  /** {@code √(Σ (g - p)² / n)}, in the unit of depth */
  RMSE,
  /** {@code √(Σ e² / n)} */
  RMSE_LOG,
  /** {@code 100 √(Σ e² / n - (Σ e / n)²)}, the scale-invariant error as KITTI and BTS report it */
  SILOG,
  /** {@code Σ |log10 p - log10 g| / n} */
  LOG10,
  /** Share of pixels with {@code max(g / p, p / g) < 1.25} */
  A1,
  /** ... {@code < 1.25²} */
  A2,
  /** ... {@code < 1.25³} */
  A3;

  static final int PIXELS = 0;
  static final int ABS_REL_SUM = 1;
  static final int SQ_REL_SUM = 2;
  static final int SQUARES = 3;
  static final int LOG_SQUARES = 4;
  static final int LOGS = 5;
  static final int LOG10_SUM = 6;
  static final int WITHIN = 7;
  static final int COLUMNS = 10;

  /** As Monodepth2 prints it, such as {@code abs_rel}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** NaN without pixels. */
  double of(double[] sums) {
    double n = sums[PIXELS];
    return switch (this) {
      case ABS_REL -> sums[ABS_REL_SUM] / n;
      case SQ_REL -> sums[SQ_REL_SUM] / n;
      case RMSE -> Math.sqrt(sums[SQUARES] / n);
      case RMSE_LOG -> Math.sqrt(sums[LOG_SQUARES] / n);
      case SILOG -> {
        double mean = sums[LOGS] / n;
        yield 100 * Math.sqrt(Math.max(0, sums[LOG_SQUARES] / n - mean * mean));
      }
      case LOG10 -> sums[LOG10_SUM] / n;
      case A1 -> sums[WITHIN] / n;
      case A2 -> sums[WITHIN + 1] / n;
      case A3 -> sums[WITHIN + 2] / n;
    };
  }

  static void addPixel(double[] sums, double truth, double predicted) {
    double difference = truth - predicted;
    double logarithm = Math.log(predicted) - Math.log(truth);
    sums[PIXELS]++;
    sums[ABS_REL_SUM] += Math.abs(difference) / truth;
    sums[SQ_REL_SUM] += difference * difference / truth;
    sums[SQUARES] += difference * difference;
    sums[LOG_SQUARES] += logarithm * logarithm;
    sums[LOGS] += logarithm;
    sums[LOG10_SUM] += Math.abs(Math.log10(predicted) - Math.log10(truth));
    double ratio = Math.max(truth / predicted, predicted / truth);
    double bound = 1;
    for (int k = 0; k < 3; k++) {
      bound *= 1.25;
      sums[WITHIN + k] += ratio < bound ? 1 : 0;
    }
  }
}
