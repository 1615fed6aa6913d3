package io.polysight.eval.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.contracts.evaluations.Benchmark;
import io.polysight.contracts.evaluations.Comparison;
import io.polysight.contracts.evaluations.Comparison.Verdict;
import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.evaluations.EvaluationRun.State;
import io.polysight.contracts.evaluations.Leaderboard;
import io.polysight.eval.Service;
import io.polysight.platform.testing.Answer;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ComparisonIT {

  private static EvaluationRun judged(Benchmark benchmark, int number, int right) {
    UUID version = Service.version(benchmark.model(), number, true);
    Service.predict(version, Service.classified(right, 100));
    return Service.run(benchmark.id(), version, State.FINISHED);
  }

  private static Answer compare(EvaluationRun left, EvaluationRun right) {
    return Service.as("vera")
        .get("/api/v1/evaluations/compare?left=" + left.id() + "&right=" + right.id());
  }

  @Test
  void saysWhichVersionIsBetterAndWhereNothingIsShown() {
    Benchmark benchmark = Service.benchmark(Service.fresh("model"), Service.catsAndDogs());
    EvaluationRun weak = judged(benchmark, 1, 50);
    EvaluationRun strong = judged(benchmark, 2, 90);
    EvaluationRun similar = judged(benchmark, 3, 51);

    Comparison.Difference clear =
        compare(strong, weak).as(Comparison.class).differences().getFirst();
    assertThat(clear.difference()).isEqualTo(0.4, org.assertj.core.api.Assertions.within(1e-9));
    assertThat(clear.low()).isPositive();
    assertThat(clear.verdict()).isEqualTo(Verdict.LEFT_IS_BETTER);
    assertThat(compare(weak, strong).as(Comparison.class).differences().getFirst().verdict())
        .isEqualTo(Verdict.RIGHT_IS_BETTER);
    assertThat(compare(similar, weak).as(Comparison.class).differences().getFirst().verdict())
        .isEqualTo(Verdict.NO_DIFFERENCE_SHOWN);

    Leaderboard board =
        Service.as("vera")
            .get("/api/v1/benchmarks/" + benchmark.id() + "/leaderboard")
            .as(Leaderboard.class);
    assertThat(board.metric()).isEqualTo("accuracy");
    assertThat(board.rows()).extracting(Leaderboard.Row::number).containsExactly(2, 3, 1);
    assertThat(board.rows())
        .extracting(Leaderboard.Row::tiedWithFirst)
        .containsExactly(true, false, false);
  }

  @Test
  void refusesToCompareWhatDoesNotCompare() {
    Benchmark benchmark = Service.benchmark(Service.fresh("model"), Service.catsAndDogs());
    Benchmark other = Service.benchmark(Service.fresh("model"), Service.catsAndDogs());
    EvaluationRun first = judged(benchmark, 1, 50);
    EvaluationRun elsewhere = judged(other, 1, 50);
    UUID version = Service.version(benchmark.model(), 2, true);
    Service.predict(version, Service.classified(5, 10));
    EvaluationRun fewer = Service.run(benchmark.id(), version, State.FINISHED);

    assertThat(compare(first, elsewhere).faults().get("right")).contains(other.name());
    assertThat(compare(first, fewer).status()).isEqualTo(409);
    assertThat(compare(first, fewer).detail()).contains("100 and 10");
    assertThat(Service.as("vera").get("/api/v1/evaluations/compare?left=" + first.id()).status())
        .isEqualTo(400);
  }
}
