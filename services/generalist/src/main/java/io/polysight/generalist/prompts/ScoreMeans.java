package io.polysight.generalist.prompts;

/** Scores of prompts over a stream of images; keeps sums only. Not for several threads. */
final class ScoreMeans {
  private final double[] bias;
  private final double[] sums;
  private long images;

  /**
   * @param bias E[p, c], [prompts, classes]
   */
  ScoreMeans(int prompts, double[] bias) {
    this.bias = bias;
    sums = new double[prompts];
  }

  /**
   * @param logits of one image [prompts, classes]
   */
  void add(double[] logits) {
    int classes = logits.length / sums.length;
    for (int prompt = 0; prompt < sums.length; prompt++) {
      double largest = Double.NEGATIVE_INFINITY;
      for (int i = prompt * classes; i < (prompt + 1) * classes; i++) {
        largest = Math.max(largest, logits[i] - bias[i]);
      }
      sums[prompt] += largest;
    }
    images++;
  }

  /**
   * s[p] = mean over the images of max over the classes of l[n, p, c] - E[p, c].
   *
   * @throws IllegalStateException before the first image
   */
  double[] scores() {
    if (images == 0) {
      throw new IllegalStateException("no image was added");
    }
    double[] scores = sums.clone();
    for (int prompt = 0; prompt < scores.length; prompt++) {
      scores[prompt] /= images;
    }
    return scores;
  }
}
