package io.polysight.metrics.retrieval;

import java.util.Collection;
import java.util.List;

/** Figures over all relevant candidates of a query, not the best one only. */
public final class RankedGain {
  private RankedGain() {}

  /**
   * Mean average precision: per query the mean over its R relevant candidates, r-th best at rank
   * k_r, of {@code r / k_r}.
   *
   * @param scores [queries, candidates], larger is better, no NaN
   * @param relevant candidate indexes per query, at least one each, no repeats
   * @return NaN without queries
   */
  public static double meanAveragePrecision(
      double[][] scores, List<? extends Collection<Integer>> relevant) {
    double sum = 0;
    for (int query = 0; query < scores.length; query++) {
      int[] ranks = ranks(scores[query], relevant.get(query), query);
      double precision = 0;
      for (int r = 0; r < ranks.length; r++) {
        precision += (r + 1.0) / ranks[r];
      }
      sum += precision / ranks.length;
    }
    return sum / scores.length;
  }

  /**
   * Normalised discounted cumulative gain at k (Järvelin and Kekäläinen 2002) with gain 1: {@code Σ
   * 1/log2(1 + rank)} over relevant candidates of rank at most k, divided by the largest possible
   * such sum.
   *
   * @return mean over the queries; NaN without any
   */
  public static double normalisedDiscounted(
      double[][] scores, List<? extends Collection<Integer>> relevant, int k) {
    double sum = 0;
    for (int query = 0; query < scores.length; query++) {
      int[] ranks = ranks(scores[query], relevant.get(query), query);
      double gain = 0;
      double ideal = 0;
      for (int r = 0; r < ranks.length; r++) {
        gain += ranks[r] <= k ? discount(ranks[r]) : 0;
        ideal += r < k ? discount(r + 1) : 0;
      }
      sum += gain / ideal;
    }
    return sum / scores.length;
  }

  private static double discount(int rank) {
    return Math.log(2) / Math.log(1.0 + rank);
  }

  private static int[] ranks(double[] scores, Collection<Integer> relevant, int query) {
    Ranks.checkScores(scores, query);
    return Ranks.checked(relevant, scores.length, query).stream()
        .mapToInt(candidate -> Ranks.rank(scores, candidate))
        .sorted()
        .toArray();
  }
}
