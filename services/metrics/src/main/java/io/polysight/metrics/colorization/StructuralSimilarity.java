package io.polysight.metrics.colorization;

/**
 * SSIM (Wang et al., "Image quality assessment", 2004): a Gaussian window of 11 x 11 with σ 1.5, K1
 * 0.01, K2 0.03, range 255, over the places where the window fits, averaged over them and the three
 * channels. That is scikit-image's {@code structural_similarity(gaussian_weights=True, sigma=1.5,
 * use_sample_covariance=False, channel_axis=2, data_range=255)}. torchmetrics also counts places at
 * the border, on a mirrored image, and differs.
 */
public final class StructuralSimilarity {
  private static final int WINDOW = 11;
  private static final double[] WEIGHTS = weights();
  private static final double C1 = square(0.01 * 255);
  private static final double C2 = square(0.03 * 255);

  private StructuralSimilarity() {}

  /**
   * @return from -1 to 1, 1 for equal images; NaN where the window does not fit
   */
  public static double of(ColourImage first, ColourImage second) {
    first.requireSizeOf(second);
    int width = first.width();
    int height = first.height();
    if (width < WINDOW || height < WINDOW) {
      return Double.NaN;
    }
    double sum = 0;
    for (int channel = 0; channel < 3; channel++) {
      double[] a = samples(first, channel);
      double[] b = samples(second, channel);
      double[] meanA = blur(a, width, height);
      double[] meanB = blur(b, width, height);
      double[] squareA = blur(product(a, a), width, height);
      double[] squareB = blur(product(b, b), width, height);
      double[] both = blur(product(a, b), width, height);
      for (int i = 0; i < meanA.length; i++) {
        double means = meanA[i] * meanB[i];
        double meanSquares = square(meanA[i]) + square(meanB[i]);
        double variances = squareA[i] + squareB[i] - meanSquares;
        sum +=
            (2 * means + C1)
                * (2 * (both[i] - means) + C2)
                / ((meanSquares + C1) * (variances + C2));
      }
    }
    return sum / (3.0 * (width - WINDOW + 1) * (height - WINDOW + 1));
  }

  private static double[] weights() {
    double[] weights = new double[WINDOW];
    double sum = 0;
    for (int i = 0; i < WINDOW; i++) {
      weights[i] = Math.exp(-0.5 * square((i - WINDOW / 2) / 1.5));
      sum += weights[i];
    }
    for (int i = 0; i < WINDOW; i++) {
      weights[i] /= sum;
    }
    return weights;
  }

  private static double square(double value) {
    return value * value;
  }

  private static double[] samples(ColourImage image, int channel) {
    double[] samples = new double[image.pixels()];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = image.sample(i, channel);
    }
    return samples;
  }

  private static double[] product(double[] a, double[] b) {
    double[] product = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      product[i] = a[i] * b[i];
    }
    return product;
  }

  /** The window's mean wherever it fits, first along rows, then along columns. */
  private static double[] blur(double[] values, int width, int height) {
    int outWidth = width - WINDOW + 1;
    double[] rows = new double[outWidth * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < outWidth; x++) {
        double sum = 0;
        for (int k = 0; k < WINDOW; k++) {
          sum += WEIGHTS[k] * values[y * width + x + k];
        }
        rows[y * outWidth + x] = sum;
      }
    }
    double[] blurred = new double[outWidth * (height - WINDOW + 1)];
    for (int i = 0; i < blurred.length; i++) {
      double sum = 0;
      for (int k = 0; k < WINDOW; k++) {
        sum += WEIGHTS[k] * rows[i + k * outWidth];
      }
      blurred[i] = sum;
    }
    return blurred;
  }
}
