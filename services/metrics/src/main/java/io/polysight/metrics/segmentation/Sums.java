package io.polysight.metrics.segmentation;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Counts over all images, and what follows from them; classes by their place.
 *
 * @param contours sums of F over the images that have the class, and how many those are
 */
record Sums(long[] correct, long[] truth, long[] predicted, double[][] contours) {
  static Sums empty(int classes) {
    return new Sums(
        new long[classes], new long[classes], new long[classes], new double[classes][2]);
  }

  void addContours(long times, double[] measures) {
    for (int i = 0; i < measures.length; i++) {
      if (!Double.isNaN(measures[i])) {
        contours[i][0] += times * measures[i];
        contours[i][1] += times;
      }
    }
  }

  /** NaN for a class that no image has, true or predicted. */
  double contour(int i) {
    return contours[i][0] / contours[i][1];
  }

  void add(long times, ClassCounts counts) {
    for (int i = 0; i < truth.length; i++) {
      correct[i] += times * counts.correct()[i];
      truth[i] += times * counts.truth()[i];
      predicted[i] += times * counts.predicted()[i];
    }
  }

  /** NaN for a class neither present nor predicted. */
  double iou(int i) {
    return (double) correct[i] / (truth[i] + predicted[i] - correct[i]);
  }

  /** NaN for a class neither present nor predicted. */
  double dice(int i) {
    return 2.0 * correct[i] / (truth[i] + predicted[i]);
  }

  /** NaN for a class that is not present. */
  double accuracy(int i) {
    return (double) correct[i] / truth[i];
  }

  double pixelAccuracy() {
    return (double) Arrays.stream(correct).sum() / Arrays.stream(truth).sum();
  }

  double frequencyWeightedIou() {
    double all = Arrays.stream(truth).sum();
    double sum = 0;
    for (int i = 0; i < truth.length; i++) {
      if (truth[i] > 0) {
        sum += truth[i] / all * iou(i);
      }
    }
    return all == 0 ? Double.NaN : sum;
  }

  /** Over the classes where it is defined; NaN where it is nowhere. */
  double mean(IntToDoubleFunction figure) {
    return IntStream.range(0, truth.length)
        .mapToDouble(figure)
        .filter(value -> !Double.isNaN(value))
        .average()
        .orElse(Double.NaN);
  }
}
