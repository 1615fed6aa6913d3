package io.polysight.eval.leaderboard;

import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.evaluations.Score;
import io.polysight.eval.comparison.PairedRuns;
import io.polysight.metrics.statistics.Holm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Ranks that say no more than the data: the best evaluation and all that a paired test, corrected
 * for their number, does not tell apart from it share rank 1; the best of the rest and all that are
 * not told apart from that share the next; and so on.
 */
@Component
class Ranking {
  private static final double LEVEL = 0.05;

  private final PairedRuns pairs;

  Ranking(PairedRuns pairs) {
    this.pairs = pairs;
  }

  record Place(int rank, EvaluationRun run) {}

  /** By rank, and within one by falling score. */
  List<Place> of(List<EvaluationRun> runs) {
    List<EvaluationRun> rest =
        runs.stream()
            .sorted(
                Comparator.comparingDouble((EvaluationRun run) -> leading(run).value()).reversed())
            .toList();
    List<Place> places = new ArrayList<>();
    while (!rest.isEmpty()) {
      EvaluationRun best = rest.getFirst();
      List<EvaluationRun> others = rest.subList(1, rest.size());
      double[] pValues =
          Holm.adjusted(others.stream().mapToDouble(run -> pValue(best, run)).toArray());
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
        .orElseGet(() -> leading(other).high() >= leading(best).low() ? 1.0 : 0.0);
  }

  /** The score that orders: a protocol lists it first. */
  static Score leading(EvaluationRun run) {
    return run.scores().getFirst();
  }
}
