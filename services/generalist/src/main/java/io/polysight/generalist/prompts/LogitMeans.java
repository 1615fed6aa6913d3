package io.polysight.generalist.prompts;

/** Mean logits over a stream of images; keeps sums only. Not for several threads. */
final class LogitMeans {
  private final double[] sums;
  private long images;

  /**
   * @param size prompts times classes
   */
  LogitMeans(int size) {
    sums = new double[size];
  }

  /**
   * @param logits of one image [prompts, classes]
   */
  void add(double[] logits) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += logits[i];
    }
    images++;
  }

  /**
   * E[p, c] = mean over the images of l[n, p, c].
   *
   * @throws IllegalStateException before the first image
   */
  double[] means() {
    if (images == 0) {
      throw new IllegalStateException("no image was added");
    }
    double[] means = sums.clone();
    for (int i = 0; i < means.length; i++) {
      means[i] /= images;
    }
    return means;
  }
}
