package io.polysight.eval.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.polysight.contracts.evaluations.Direction;
import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.evaluations.Score;
import java.time.Instant;
import java.util.List;
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

  private static double clear(EvaluationRun best, EvaluationRun other) {
    return 0.001;
  }

  @Test
  void putsTheLeastErrorFirst() {
    List<EvaluationRun> runs =
        List.of(
            run(0.3, Direction.LOWER_IS_BETTER),
            run(0.1, Direction.LOWER_IS_BETTER),
            run(0.2, Direction.LOWER_IS_BETTER));
    assertThat(Ranking.of(runs, RankingTest::clear))
        .extracting(Ranking.Place::rank, place -> Ranking.leading(place.run()).value())
        .containsExactly(tuple(1, 0.1), tuple(2, 0.2), tuple(3, 0.3));
  }

  @Test
  void putsTheGreatestScoreFirstAlsoWhereNoDirectionWasTold() {
    assertThat(Ranking.of(List.of(run(0.3, null), run(0.9, null)), RankingTest::clear))
        .extracting(place -> Ranking.leading(place.run()).value())
        .containsExactly(0.9, 0.3);
  }

  @Test
  void sharesARankWhereNoTestTellsApart() {
    List<EvaluationRun> runs =
        List.of(run(0.3, Direction.LOWER_IS_BETTER), run(0.1, Direction.LOWER_IS_BETTER));
    assertThat(Ranking.of(runs, (best, other) -> 0.5))
        .extracting(Ranking.Place::rank)
        .containsExactly(1, 1);
  }
}
