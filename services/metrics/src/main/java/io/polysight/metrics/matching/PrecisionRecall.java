package io.polysight.metrics.matching;

import java.util.Arrays;

/**
 * Precision and recall after each outcome of a ranking, best first.
 *
 * @param recall never falls
 */
public record PrecisionRecall(double[] precision, double[] recall) {

  /**
   * The area under the curve where precision is made to fall with recall (VOC 2010 and later): the
   * greatest precision at any recall at least as high. 0 without outcomes.
   */
  public double area() {
    double sum = 0;
    double best = 0;
    for (int i = recall.length - 1; i >= 0; i--) {
      best = Math.max(best, precision[i]);
      sum += (recall[i] - (i == 0 ? 0 : recall[i - 1])) * best;
    }
    return sum;
  }

  /**
   * The mean of the greatest precision at a recall of at least 0, 0.1, ..., 1 (VOC 2007). A
   * threshold is {@code i * 0.1} in doubles, as by {@code numpy.arange}, so that a recall of 3/10
   * does not reach the fourth.
   */
  public double elevenPoint() {
    double[] recalls = new double[11];
    Arrays.setAll(recalls, i -> i * 0.1);
    return mean(recalls);
  }

  /** As {@link #elevenPoint} at the recalls 0, 0.01, ..., 1: COCO's mean. */
  public double hundredOnePoint() {
    double[] recalls = new double[101];
    Arrays.setAll(recalls, i -> i / 100.0);
    return mean(recalls);
  }

  private double mean(double[] recalls) {
    double[] falling = falling();
    double sum = 0;
    int at = 0;
    for (double wanted : recalls) {
      while (at < recall.length && recall[at] < wanted) {
        at++;
      }
      sum += at < recall.length ? falling[at] : 0;
    }
    return sum / recalls.length;
  }

  private double[] falling() {
    double[] falling = precision.clone();
    for (int i = falling.length - 2; i >= 0; i--) {
      falling[i] = Math.max(falling[i], falling[i + 1]);
    }
    return falling;
  }
}
