package io.polysight.eval.leaderboard;

import io.polysight.contracts.evaluations.Direction;
import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.evaluations.Score;
import io.polysight.eval.leaderboard.RankTest.Between;
import io.polysight.metrics.statistics.Holm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ranks that say no more than the data: the best evaluation and all that a paired test, corrected
 * for their number, does not tell apart from it share rank 1; the best of the rest and all that are
 * not told apart from that share the next; and so on.
 *
 * @param places by rank, and within one from the best score to the worst; last those that have none
 *     yet
 * @param untested the tests to make next; null when all have a rank
 */
record Ranking(List<Place> places, @Nullable Untested untested) {
  private static final double LEVEL = 0.05;
  private static final Comparator<EvaluationRun> BEST_FIRST =
      Comparator.comparingDouble(
          run -> -Direction.of(leading(run).direction()).gain(leading(run).value(), 0));

  /**
   * @param rank from 1; null while tests that decide it are missing
   * @param paired whether paired tests alone decided it
   */
  record Place(@Nullable Integer rank, EvaluationRun run, boolean paired) {}

  /** The best of those without a rank, and those it has not been tested against. */
  record Untested(EvaluationRun best, List<EvaluationRun> others) {}

  /**
   * @param tests those that were made
   */
  static Ranking of(List<EvaluationRun> runs, Map<Between, RankTest> tests) {
    List<EvaluationRun> rest = runs.stream().sorted(BEST_FIRST).toList();
    List<Place> places = new ArrayList<>();
    Set<UUID> unpaired = new HashSet<>();
    while (!rest.isEmpty()) {
      EvaluationRun best = rest.getFirst();
      List<EvaluationRun> others = rest.subList(1, rest.size());
      List<EvaluationRun> untested =
          others.stream().filter(run -> !tests.containsKey(Between.of(best, run))).toList();
      int rank = places.size() + 1;
      places.add(new Place(rank, best, !unpaired.contains(best.id())));
      if (!untested.isEmpty()) {
        others.forEach(run -> places.add(new Place(null, run, !unpaired.contains(run.id()))));
        return new Ranking(places, new Untested(best, untested));
      }
      double[] pValues = new double[others.size()];
      for (int i = 0; i < pValues.length; i++) {
        EvaluationRun other = others.get(i);
        RankTest test = tests.get(Between.of(best, other));
        if (test != null && test.pValue().isPresent()) {
          pValues[i] = test.pValue().getAsDouble();
        } else {
          unpaired.add(other.id());
          pValues[i] = overlap(leading(best), leading(other)) ? 1.0 : 0.0;
        }
      }
      rest = told(others, Holm.adjusted(pValues), rank, unpaired, places);
    }
    return new Ranking(places, null);
  }

  /** Gives the rank to those that are not told apart and returns the others. */
  private static List<EvaluationRun> told(
      List<EvaluationRun> others,
      double[] pValues,
      int rank,
      Set<UUID> unpaired,
      List<Place> places) {
    List<EvaluationRun> worse = new ArrayList<>();
    for (int i = 0; i < pValues.length; i++) {
      if (pValues[i] < LEVEL) {
        worse.add(others.get(i));
      } else {
        EvaluationRun tied = others.get(i);
        places.add(new Place(rank, tied, !unpaired.contains(tied.id())));
      }
    }
    return worse;
  }

  /** Of different samples, that intervals overlap speaks for a tie. */
  private static boolean overlap(Score one, Score other) {
    return one.low() <= other.high() && other.low() <= one.high();
  }

  /** The score that orders: a protocol lists it first. */
  static Score leading(EvaluationRun run) {
    return run.scores().getFirst();
  }
}
