package io.polysight.metrics.depth;

import io.polysight.metrics.Figures;
import io.polysight.metrics.pixel.Averaging;
import io.polysight.metrics.statistics.Contributions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Errors of depth maps, kept as sums per image. */
public final class DepthEstimation {
  private final DepthRule rule;
  private final List<double[]> images = new ArrayList<>();

  public DepthEstimation(DepthRule rule) {
    this.rule = rule;
  }

  /**
   * Adds an image.
   *
   * @param truth measured depth per pixel; 0 where there is none, or where it must not count
   * @param predicted depth per pixel, in the same unit
   * @throws IllegalArgumentException if a prediction that counts is no number
   */
  public void add(double[] truth, double[] predicted) {
    if (truth.length != predicted.length) {
      throw new IllegalArgumentException(
          predicted.length + " predicted depths for " + truth.length + " pixels");
    }
    int[] counted = IntStream.range(0, truth.length).filter(i -> rule.counts(truth[i])).toArray();
    for (int i : counted) {
      if (!Double.isFinite(predicted[i])) {
        throw new IllegalArgumentException(
            "predicted depth of pixel " + i + " is " + predicted[i] + "; give finite depths");
      }
    }
    double scale =
        rule.medianScaling() && counted.length > 0 ? scale(truth, predicted, counted) : 1;
    double[] sums = new double[DepthError.COLUMNS];
    for (int i : counted) {
      double scaled = Math.clamp(predicted[i] * scale, rule.nearest(), rule.farthest());
      DepthError.addPixel(sums, truth[i], scaled);
    }
    images.add(sums);
  }

  private static double scale(double[] truth, double[] predicted, int[] counted) {
    double median = median(predicted, counted);
    if (!(median > 0)) {
      throw new IllegalArgumentException(
          "the median of the predicted depths is "
              + median
              + "; to scale by it, it must be above 0");
    }
    return median(truth, counted) / median;
  }

  private static double median(double[] values, int[] at) {
    double[] sorted = Arrays.stream(at).mapToDouble(i -> values[i]).sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** All errors, under the names of Monodepth2, and {@code pixels} that count. */
  public Figures figures(Averaging averaging) {
    Figures.Builder figures = Figures.builder();
    for (DepthError error : DepthError.values()) {
      figures.put(
          error.key(), contributions(error, averaging).value(), "no pixel has a depth that counts");
    }
    return figures
        .put("pixels", images.stream().mapToDouble(sums -> sums[DepthError.PIXELS]).sum())
        .build();
  }

  /** An error by image, for intervals; images without a pixel that counts add nothing. */
  public Contributions contributions(DepthError error, Averaging averaging) {
    double[][] rows =
        switch (averaging) {
          case PER_PIXEL -> images.toArray(double[][]::new);
          case PER_IMAGE ->
              images.stream()
                  .map(sums ->
                      sums[DepthError.PIXELS] > 0
                          ? new double[] {error.of(sums), 1}
                          : new double[] {0, 0})
                  .toArray(double[][]::new);
        };
    return new Contributions(
        rows, sums -> averaging == Averaging.PER_PIXEL ? error.of(sums) : sums[0] / sums[1]);
  }
}
