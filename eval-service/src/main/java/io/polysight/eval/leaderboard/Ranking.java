package io.polysight.eval.leaderboard;

import io.polysight.contracts.evaluations.Direction;
import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.evaluations.Score;
import io.polysight.eval.comparison.PairedRuns;
import io.polysight.metrics.statistics.Holm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.springframework.stereotype.Component;

/**
 * Ranks that say no more than the data: the best evaluation and all that a paired test, corrected
 * for their number, does not tell apart from it share rank 1; the best of the rest and all that are
 * not told apart from that share the next; and so on.
 */
@Component
class Ranking {
  private static final double LEVEL = 0.05;
  private static final Comparator<EvaluationRun> BEST_FIRST =
      Comparator.comparingDouble(
          run -> -Direction.of(leading(run).direction()).gain(leading(run).value(), 0));

  private final PairedRuns pairs;

  Ranking(PairedRuns pairs) {
    this.pairs = pairs;
  }

  record Place(int rank, EvaluationRun run) {}

  /** By rank, and within one from the best score to the worst. */
  List<Place> of(List<EvaluationRun> runs) {
    return of(runs, this::pValue);
  }

  /**
   * @param test how often chance alone makes a difference as that between two runs
   */
  static List<Place> of(
      List<EvaluationRun> runs, ToDoubleBiFunction<EvaluationRun, EvaluationRun> test) {
    List<EvaluationRun> rest = runs.stream().sorted(BEST_FIRST).toList();
    List<Place> places = new ArrayList<>();
    while (!rest.isEmpty()) {
      EvaluationRun best = rest.getFirst();
      List<EvaluationRun> others = rest.subList(1, rest.size());
      double[] pValues =
          Holm.adjusted(
              others.stream().mapToDouble(run -> test.applyAsDouble(best, run)).toArray());
      int rank = places.size() + 1;
      places.add(new Place(rank, best));
      List<EvaluationRun> worse = new ArrayList<>();
      for (int i = 0; i < others.size(); i++) {
        if (pValues[i] < LEVEL) {
          worse.add(others.get(i));
        } else {
          places.add(new Place(rank, others.get(i)));
        }
      }
      rest = worse;
    }
    return places;
  }

  /** Of the leading figure; of different samples, that intervals overlap speaks for a tie. */
  private double pValue(EvaluationRun best, EvaluationRun other) {
    return pairs
        .of(best, other)
        .flatMap(result -> result.figure(leading(best).metric()))
        .map(figure -> figure.pValue())
        .orElseGet(() -> overlap(leading(best), leading(other)) ? 1.0 : 0.0);
  }

  private static boolean overlap(Score one, Score other) {
    return one.low() <= other.high() && other.low() <= one.high();
  }

  /** The score that orders: a protocol lists it first. */
  static Score leading(EvaluationRun run) {
    return run.scores().getFirst();
  }
}
