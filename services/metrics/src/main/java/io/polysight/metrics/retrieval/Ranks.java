package io.polysight.metrics.retrieval;

import io.polysight.metrics.statistics.Contributions;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * For each query the rank of its best relevant candidate, from 1. Candidates stand in order of
 * falling score; equal scores in order of their index. A query none of whose relevant candidates
 * was ranked has rank infinity.
 */
public final class Ranks {
  private final double[] first;

  private Ranks(double[] first) {
    this.first = first;
  }

  /**
   * @param scores [queries, candidates], larger is better, no NaN
   * @param relevant candidate indexes per query, at least one each
   */
  public static Ranks of(double[][] scores, List<? extends Collection<Integer>> relevant) {
    return Rankings.of(scores, relevant).first();
  }

  /**
   * @param ranked candidates per query, best first; may be cut off
   * @param relevant the right ones per query, at least one each
   */
  public static <T> Ranks ofLists(List<List<T>> ranked, List<? extends Set<T>> relevant) {
    if (ranked.size() != relevant.size()) {
      throw new IllegalArgumentException(
          ranked.size()
              + " queries have rankings, "
              + relevant.size()
              + " have relevant candidates");
    }
    double[] first = new double[ranked.size()];
    for (int query = 0; query < first.length; query++) {
      checked(relevant.get(query), Integer.MAX_VALUE, query);
      first[query] = Double.POSITIVE_INFINITY;
      List<T> ranking = ranked.get(query);
      for (int at = ranking.size() - 1; at >= 0; at--) {
        if (relevant.get(query).contains(ranking.get(at))) {
          first[query] = at + 1;
        }
      }
    }
    return new Ranks(first);
  }

  /** Ranks themselves, for example gathered in batches. */
  public static Ranks ofRanks(double[] first) {
    return new Ranks(first.clone());
  }

  /** Rank per query. */
  public double[] first() {
    return first.clone();
  }

  /** {@code (1/Q) Σ [rank <= k]}: a hit if any relevant candidate is among the first k. */
  public double recallAt(int k) {
    return recallContributions(k).value();
  }

  /** As {@link #recallAt}, for intervals. */
  public Contributions recallContributions(int k) {
    return Contributions.mean(Arrays.stream(first).map(rank -> rank <= k ? 1 : 0).toArray());
  }

  /** Mean reciprocal rank: {@code (1/Q) Σ 1 / rank}. */
  public double meanReciprocalRank() {
    return reciprocalContributions().value();
  }

  /** As {@link #meanReciprocalRank}, for intervals. */
  public Contributions reciprocalContributions() {
    return Contributions.mean(Arrays.stream(first).map(rank -> 1 / rank).toArray());
  }

  /** The middle rank, the mean of the two middle ones for an even number; NaN without queries. */
  public double median() {
    return medianContributions().value();
  }

  /** As {@link #median}, for intervals. */
  public Contributions medianContributions() {
    Integer[] order = new Integer[first.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(query -> first[query]));
    return Contributions.ofCounts(
        first.length,
        counts -> {
          int queries = Arrays.stream(counts).sum();
          return (drawn(order, counts, (queries - 1) / 2) + drawn(order, counts, queries / 2)) / 2;
        });
  }

  /** The rank that stands at {@code place} when those drawn are sorted. */
  private double drawn(Integer[] order, int[] counts, int place) {
    int passed = 0;
    for (int query : order) {
      passed += counts[query];
      if (passed > place) {
        return first[query];
      }
    }
    return Double.NaN;
  }

  /** NaN without queries. */
  public double mean() {
    return meanContributions().value();
  }

  /** As {@link #mean}, for intervals. */
  public Contributions meanContributions() {
    return Contributions.mean(first);
  }

  static <C extends Collection<?>> C checked(C relevant, int candidates, int query) {
    if (relevant.isEmpty()) {
      throw new IllegalArgumentException(
          "query " + query + " has no relevant candidate; leave it out");
    }
    for (Object candidate : relevant) {
      if (candidate instanceof Integer index
          && candidates != Integer.MAX_VALUE
          && (index < 0 || index >= candidates)) {
        throw new IllegalArgumentException(
            "query " + query + " names candidate " + index + " of " + candidates);
      }
    }
    return relevant;
  }
}
