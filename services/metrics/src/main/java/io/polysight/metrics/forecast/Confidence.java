package io.polysight.metrics.forecast;

/** How sure a classifier is of one answer, the surer the more. */
public enum Confidence {
  /** Probability of the most probable label, {@code max_c p_c}, in (0, 1]. */
  MAXIMUM_PROBABILITY {
    @Override
    public double of(double[] probabilities) {
      double most = 0;
      for (double probability : probabilities) {
        most = Math.max(most, probability);
      }
      return most;
    }
  },

  /**
   * {@code Σ_c p_c ln p_c / ln K}, in [-1, 0]; 0 where there is but one label. Divided by {@code ln
   * K} it means about the same for any number K of labels, which changes no order among answers to
   * one task.
   */
  NEGATIVE_ENTROPY {
    @Override
    public double of(double[] probabilities) {
      double sum = 0;
      for (double probability : probabilities) {
        sum += probability > 0 ? probability * Math.log(probability) : 0;
      }
      return probabilities.length < 2 ? 0 : sum / Math.log(probabilities.length);
    }
  };

  /**
   * @param probabilities of all labels of the task, summing to 1, double [K]
   */
  public abstract double of(double[] probabilities);
}
