package io.polysight.metrics.colorization;

/**
 * How colourful an image looks (Hasler and Süsstrunk, "Measuring colourfulness in natural images",
 * 2003): {@code √(σ_rg² + σ_yb²) + 0.3 √(μ_rg² + μ_yb²)} with {@code rg = R - G}, {@code yb = (R +
 * G) / 2 - B} of samples from 0 to 255; σ over all pixels. 0 for a grey image; the authors call 33
 * averagely, 59 quite and 109 extremely colourful.
 */
public final class Colourfulness {
  private Colourfulness() {}

  public static double of(ColourImage image) {
    double redGreen = 0;
    double redGreenSquares = 0;
    double yellowBlue = 0;
    double yellowBlueSquares = 0;
    for (int i = 0; i < image.pixels(); i++) {
      double rg = image.sample(i, 0) - image.sample(i, 1);
      double yb = (image.sample(i, 0) + image.sample(i, 1)) / 2.0 - image.sample(i, 2);
      // Multiples of one half: these sums are exact.
      redGreen += rg;
      redGreenSquares += rg * rg;
      yellowBlue += yb;
      yellowBlueSquares += yb * yb;
    }
    double n = image.pixels();
    double rgMean = redGreen / n;
    double ybMean = yellowBlue / n;
    double variances =
        redGreenSquares / n - rgMean * rgMean + yellowBlueSquares / n - ybMean * ybMean;
    return Math.sqrt(Math.max(0, variances)) + 0.3 * Math.hypot(rgMean, ybMean);
  }
}
