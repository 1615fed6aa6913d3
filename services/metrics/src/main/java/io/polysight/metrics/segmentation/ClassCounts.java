package io.polysight.metrics.segmentation;

/**
 * Diagonal and margins of a confusion matrix of pixels, from which all figures follow. The matrix
 * itself would take 180 KB per image with 150 classes.
 *
 * @param correct int [classes], pixels of the class that are called so
 * @param truth int [classes], pixels of the class
 * @param predicted int [classes], pixels called so
 */
public record ClassCounts(int[] correct, int[] truth, int[] predicted) {
  static ClassCounts empty(int classes) {
    return new ClassCounts(new int[classes], new int[classes], new int[classes]);
  }

  int classes() {
    return truth.length;
  }

  void count(int trueClass, int predictedClass) {
    truth[trueClass]++;
    if (predictedClass >= 0) {
      predicted[predictedClass]++;
    }
    if (trueClass == predictedClass) {
      correct[trueClass]++;
    }
  }
}
