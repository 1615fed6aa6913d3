package io.polysight.metrics.forecast;

/** Answers whose truth is known: what a forecast learns from. Its arrays are not to be changed. */
public final class LabelledConfidence {
  private final double[] scores;
  private final boolean[] correct;

  /**
   * @param scores how sure the classifier was of each answer, finite, at least one
   * @param correct whether that answer was right
   */
  public LabelledConfidence(double[] scores, boolean[] correct) {
    if (scores.length != correct.length || scores.length == 0) {
      throw new IllegalArgumentException(
          scores.length
              + " scores, "
              + correct.length
              + " outcomes: give as many of one as of the other, and at least one");
    }
    finite(scores);
    this.scores = scores.clone();
    this.correct = correct.clone();
  }

  static void finite(double[] scores) {
    for (int i = 0; i < scores.length; i++) {
      if (!Double.isFinite(scores[i])) {
        throw new IllegalArgumentException("scores[" + i + "] = " + scores[i] + " is not finite");
      }
    }
  }

  public int samples() {
    return scores.length;
  }

  double score(int sample) {
    return scores[sample];
  }

  boolean correct(int sample) {
    return correct[sample];
  }

  /** The share of right answers. */
  public double accuracy() {
    int right = 0;
    for (boolean outcome : correct) {
      right += outcome ? 1 : 0;
    }
    return (double) right / correct.length;
  }
}
