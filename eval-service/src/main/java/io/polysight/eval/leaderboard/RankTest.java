package io.polysight.eval.leaderboard;

import io.polysight.contracts.evaluations.EvaluationRun;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * What tells two evaluations apart.
 *
 * @param pValue of the paired test; empty where they cannot be paired
 */
record RankTest(OptionalDouble pValue) {

  /** Which two; whichever is named first, the test is the same. */
  record Between(UUID first, UUID second) {
    static Between of(EvaluationRun one, EvaluationRun other) {
      return one.id().compareTo(other.id()) <= 0
          ? new Between(one.id(), other.id())
          : new Between(other.id(), one.id());
    }
  }
}
