package io.polysight.metrics.retrieval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Counts, for every relevant candidate of every query, who stands above it and who is tied with it,
 * in two passes over the scores in any order. Memory is that of the relevant pairs, not that of the
 * scores.
 */
final class PairCounts {
  private final int[][] relevant;
  private final double[][] scores;
  private final int[][] above;
  private final int[][] tied;
  private final int[][] tiedBefore;

  /**
   * @param candidates how many there are; relevant indexes are below
   * @param relevant candidate indexes per query, at least one each
   */
  PairCounts(int candidates, List<? extends Collection<Integer>> relevant) {
    this.relevant = new int[relevant.size()][];
    for (int query = 0; query < relevant.size(); query++) {
      this.relevant[query] =
          new TreeSet<>(Ranks.checked(relevant.get(query), candidates, query))
              .stream().mapToInt(Integer::intValue).toArray();
    }
    scores = new double[relevant.size()][];
    Arrays.setAll(scores, query -> new double[this.relevant[query].length]);
    above = zeros();
    tied = zeros();
    tiedBefore = zeros();
  }

  private int[][] zeros() {
    int[][] zeros = new int[relevant.length][];
    Arrays.setAll(zeros, query -> new int[relevant[query].length]);
    return zeros;
  }

  /** First pass: every score once. */
  void learn(int query, int candidate, double score) {
    int at = Arrays.binarySearch(relevant[query], candidate);
    if (at >= 0) {
      scores[query][at] = score;
    }
  }

  /** Second pass: every score once. */
  void compare(int query, int candidate, double score) {
    double[] own = scores[query];
    for (int i = 0; i < own.length; i++) {
      if (score > own[i]) {
        above[query][i]++;
      } else if (score == own[i]) {
        tied[query][i]++;
        tiedBefore[query][i] += candidate < relevant[query][i] ? 1 : 0;
      }
    }
  }

  Rankings rankings() {
    List<List<RelevantRank>> queries = new ArrayList<>(relevant.length);
    for (int query = 0; query < relevant.length; query++) {
      List<RelevantRank> ranks = new ArrayList<>();
      for (int i = 0; i < relevant[query].length; i++) {
        ranks.add(
            new RelevantRank(
                scores[query][i], above[query][i], tied[query][i], tiedBefore[query][i]));
      }
      queries.add(ranks);
    }
    return new Rankings(queries);
  }
}
