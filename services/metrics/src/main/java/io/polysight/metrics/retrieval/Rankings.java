package io.polysight.metrics.retrieval;

import io.polysight.metrics.statistics.Contributions;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * For each query, where all of its relevant candidates stand. Equal scores stand in order of their
 * index, except in {@link #normalisedDiscounted}, which averages over them as its reference does.
 */
public final class Rankings {
  private final List<List<RelevantRank>> queries;

  Rankings(List<List<RelevantRank>> queries) {
    this.queries =
        queries.stream()
            .map(ranks ->
                ranks.stream().sorted(Comparator.comparingInt(RelevantRank::rank)).toList())
            .toList();
  }

  /**
   * @param scores [queries, candidates], larger is better, no NaN
   * @param relevant candidate indexes per query, at least one each
   */
  public static Rankings of(double[][] scores, List<? extends Collection<Integer>> relevant) {
    if (scores.length != relevant.size()) {
      throw new IllegalArgumentException(
          scores.length + " queries have scores, " + relevant.size() + " have relevant candidates");
    }
    int candidates = scores.length == 0 ? 0 : scores[0].length;
    var counts = new PairCounts(candidates, relevant);
    for (int query = 0; query < scores.length; query++) {
      if (scores[query].length != candidates) {
        throw new IllegalArgumentException(
            "query " + query + " has " + scores[query].length + " scores, not " + candidates);
      }
      for (int candidate = 0; candidate < candidates; candidate++) {
        if (Double.isNaN(scores[query][candidate])) {
          throw new IllegalArgumentException("query " + query + " has a score that is NaN");
        }
        counts.learn(query, candidate, scores[query][candidate]);
      }
      for (int candidate = 0; candidate < candidates; candidate++) {
        counts.compare(query, candidate, scores[query][candidate]);
      }
    }
    return counts.rankings();
  }

  /** The best relevant candidate of each query. */
  public Ranks first() {
    return Ranks.ofRanks(queries.stream().mapToDouble(ranks -> ranks.getFirst().rank()).toArray());
  }

  /**
   * Mean average precision, for intervals: per query the mean over its R relevant candidates, r-th
   * best at rank k_r, of {@code r / k_r}. NaN without queries.
   */
  public Contributions averagePrecision() {
    return mean(Rankings::precision);
  }

  /**
   * As {@link #averagePrecision}, as torchmetrics computes it: a relevant candidate whose score is
   * 0 or less counts as irrelevant, and a query without another has precision 0. For cosines this
   * is a mistake, since a negative score can be the best of all.
   */
  public Contributions averagePrecisionOfPositiveScores() {
    return mean(ranks -> precision(positive(ranks)));
  }

  /** {@link Ranks#reciprocalContributions} with the same rule of torchmetrics. */
  public Contributions reciprocalRankOfPositiveScores() {
    return mean(ranks -> {
      List<RelevantRank> positive = positive(ranks);
      return positive.isEmpty() ? 0 : 1.0 / positive.getFirst().rank();
    });
  }

  private static List<RelevantRank> positive(List<RelevantRank> ranks) {
    return ranks.stream().filter(rank -> rank.score() > 0).toList();
  }

  private static double precision(List<RelevantRank> ranks) {
    double sum = 0;
    for (int r = 0; r < ranks.size(); r++) {
      sum += (r + 1.0) / ranks.get(r).rank();
    }
    return ranks.isEmpty() ? 0 : sum / ranks.size();
  }

  /**
   * Normalised discounted cumulative gain at k (Järvelin and Kekäläinen 2002) with gain 1, for
   * intervals: {@code Σ 1/log2(1 + rank)} over relevant candidates of rank at most k, by the
   * largest possible such sum. As in scikit-learn and torchmetrics, tied candidates share the mean
   * of their places' discounts.
   */
  public Contributions normalisedDiscounted(int k) {
    return mean(ranks -> {
      double gain = 0;
      double ideal = 0;
      for (int r = 0; r < ranks.size(); r++) {
        RelevantRank rank = ranks.get(r);
        double shared = 0;
        for (int place = rank.above() + 1;
            place <= Math.min(k, rank.above() + rank.tied());
            place++) {
          shared += discount(place);
        }
        gain += shared / rank.tied();
        ideal += r < k ? discount(r + 1) : 0;
      }
      return gain / ideal;
    });
  }

  private static double discount(int rank) {
    return Math.log(2) / Math.log(1.0 + rank);
  }

  private Contributions mean(ToDoubleFunction<List<RelevantRank>> ofQuery) {
    return Contributions.mean(queries.stream().mapToDouble(ofQuery).toArray());
  }
}
