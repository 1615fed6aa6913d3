package io.polysight.generalist.proposal;

import java.util.List;

/**
 * What a training step reads after each decoder layer.
 *
 * @param candidates of the learnt queries, as without noise
 * @param noised of the queries that stand for noised regions
 */
public record QueryReadings(List<Candidates> candidates, List<Candidates> noised) {
  public QueryReadings {
    candidates = List.copyOf(candidates);
    noised = List.copyOf(noised);
  }
}
