package io.polysight.metrics.classification;

import io.polysight.metrics.statistics.Contributions;
import java.util.List;

/**
 * The share of samples whose true label is among the first k of the ranking: {@code accuracy@k =
 * (1/N) Σ [y_i ∈ ranking_i[0..k)]}. With k = 1 it is plain accuracy.
 */
public final class Accuracy {
  private Accuracy() {}

  /**
   * @param truth true label per sample
   * @param ranked labels per sample, best first; may be shorter than k
   * @param k at least 1
   * @return NaN without samples
   */
  public static <T> double topK(List<T> truth, List<? extends List<T>> ranked, int k) {
    return contributions(truth, ranked, k).value();
  }

  /** As {@link #topK}, for intervals. */
  public static <T> Contributions contributions(
      List<T> truth, List<? extends List<T>> ranked, int k) {
    if (truth.size() != ranked.size() || k < 1) {
      throw new IllegalArgumentException(
          truth.size()
              + " truths, "
              + ranked.size()
              + " rankings, k = "
              + k
              + ": give one ranking per truth and k of at least 1");
    }
    double[] hits = new double[truth.size()];
    for (int i = 0; i < hits.length; i++) {
      List<T> ranking = ranked.get(i);
      hits[i] = ranking.subList(0, Math.min(k, ranking.size())).contains(truth.get(i)) ? 1 : 0;
    }
    return Contributions.mean(hits);
  }

  /**
   * As {@link #topK} from scores; of equal ones the label listed first ranks higher.
   *
   * @param k at least 1
   */
  public static Contributions contributions(ClassScores scores, int k) {
    if (k < 1) {
      throw new IllegalArgumentException("k = " + k + ": give at least 1");
    }
    double[] hits = new double[scores.samples()];
    for (int i = 0; i < hits.length; i++) {
      hits[i] = scores.rankOfTruth(i) < k ? 1 : 0;
    }
    return Contributions.mean(hits);
  }
}
