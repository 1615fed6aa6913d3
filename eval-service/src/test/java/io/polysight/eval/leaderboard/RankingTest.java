package io.polysight.eval.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.polysight.contracts.evaluations.Direction;
import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.evaluations.Score;
import io.polysight.eval.leaderboard.RankTest.Between;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RankingTest {
  private static EvaluationRun run(double value, @Nullable Direction direction) {
    return new EvaluationRun(
        UUID.randomUUID(),
        "vision",
        new UUID(1, 1),
        "reading",
        UUID.randomUUID(),
        EvaluationRun.State.FINISHED,
        100,
        100,
        List.of(new Score("figure", value, value - 0.05, value + 0.05, 100, direction)),
        null,
        "key",
        null,
        Instant.EPOCH,
        Instant.EPOCH);
  }

  /** The same answer of every test. */
  private static Map<Between, RankTest> tests(List<EvaluationRun> runs, OptionalDouble pValue) {
    Map<Between, RankTest> tests = new HashMap<>();
    runs.forEach(
        one -> runs.forEach(other -> tests.put(Between.of(one, other), new RankTest(pValue))));
    return tests;
  }

  private static List<Ranking.Place> ranked(List<EvaluationRun> runs, double pValue) {
    return Ranking.of(runs, tests(runs, OptionalDouble.of(pValue))).places();
  }

  @Test
  void putsTheLeastErrorFirst() {
    List<EvaluationRun> runs =
        List.of(
            run(0.3, Direction.LOWER_IS_BETTER),
            run(0.1, Direction.LOWER_IS_BETTER),
            run(0.2, Direction.LOWER_IS_BETTER));
    assertThat(ranked(runs, 0.001))
        .extracting(Ranking.Place::rank, place -> Ranking.leading(place.run()).value())
        .containsExactly(tuple(1, 0.1), tuple(2, 0.2), tuple(3, 0.3));
  }

  @Test
  void putsTheGreatestScoreFirstAlsoWhereNoDirectionWasTold() {
    assertThat(ranked(List.of(run(0.3, null), run(0.9, null)), 0.001))
        .extracting(place -> Ranking.leading(place.run()).value())
        .containsExactly(0.9, 0.3);
  }

  @Test
  void sharesARankWhereNoTestTellsApart() {
    List<EvaluationRun> runs =
        List.of(run(0.3, Direction.LOWER_IS_BETTER), run(0.1, Direction.LOWER_IS_BETTER));
    assertThat(ranked(runs, 0.5)).extracting(Ranking.Place::rank).containsExactly(1, 1);
  }

  @Test
  void tellsApartWhatCannotBePairedByIntervalsThatDoNotOverlap() {
    List<EvaluationRun> runs = List.of(run(0.9, null), run(0.85, null), run(0.3, null));
    Ranking ranking = Ranking.of(runs, tests(runs, OptionalDouble.empty()));
    assertThat(ranking.places())
        .extracting(Ranking.Place::rank, Ranking.Place::paired)
        .containsExactly(tuple(1, true), tuple(1, false), tuple(3, false));
    assertThat(ranking.untested()).isNull();
  }

  @Test
  void leavesRanksOpenThatMissingTestsDecide() {
    EvaluationRun best = run(0.9, null);
    EvaluationRun second = run(0.6, null);
    EvaluationRun third = run(0.5, null);
    List<EvaluationRun> runs = List.of(third, best, second);
    Map<Between, RankTest> tests = tests(runs, OptionalDouble.of(0.001));
    tests.remove(Between.of(third, second));

    Ranking ranking = Ranking.of(runs, tests);

    assertThat(ranking.places())
        .extracting(Ranking.Place::run, Ranking.Place::rank)
        .containsExactly(tuple(best, 1), tuple(second, 2), tuple(third, null));
    assertThat(ranking.untested()).isEqualTo(new Ranking.Untested(second, List.of(third)));

    // Holm corrects for all others, so that without one test no rank of them is known.
    tests.remove(Between.of(best, third));
    assertThat(Ranking.of(runs, tests).places())
        .extracting(Ranking.Place::rank)
        .containsExactly(1, null, null);
  }
}
