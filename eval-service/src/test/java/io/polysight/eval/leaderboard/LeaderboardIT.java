package io.polysight.eval.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.polysight.contracts.evaluations.Benchmark;
import io.polysight.contracts.evaluations.Comparison;
import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.evaluations.Leaderboard;
import io.polysight.eval.Benchmarks;
import io.polysight.eval.Predictions;
import io.polysight.eval.Service;
import io.polysight.eval.Statements;
import io.polysight.objects.ObjectStore;
import io.polysight.platform.objectstore.Buckets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class LeaderboardIT {
  private final Benchmark benchmark =
      Benchmarks.benchmark(Service.fresh("model"), Benchmarks.catsAndDogs());

  private EvaluationRun judged(int number, int right) {
    UUID version = Service.version(benchmark.model(), number, true);
    Predictions.predict(version, Predictions.classified(right, 100));
    return Service.run(benchmark.id(), version, EvaluationRun.State.FINISHED);
  }

  private Leaderboard board() {
    return Service.as("vera")
        .get("/api/v1/benchmarks/" + benchmark.id() + "/leaderboard")
        .as(Leaderboard.class);
  }

  private static void losePredictions(EvaluationRun run) {
    Service.get()
        .bean(ObjectStore.class)
        .delete(
            Service.get().bean(Buckets.class).predictions(),
            Objects.requireNonNull(run.predictions()));
  }

  private void forgetTests() {
    Service.get()
        .bean(JdbcClient.class)
        .sql("delete from rank_test where benchmark = :benchmark")
        .param("benchmark", benchmark.id())
        .update();
  }

  private double pValueOfRankTest(EvaluationRun one, EvaluationRun other) {
    RankTest.Between between = RankTest.Between.of(one, other);
    return Service.get()
        .bean(JdbcClient.class)
        .sql("select p_value from rank_test where first = :first and second = :second")
        .param("first", between.first())
        .param("second", between.second())
        .query(Double.class)
        .single();
  }

  @Test
  void ranksByThePValuesThatComparisonsShow() {
    EvaluationRun best = judged(1, 90);
    EvaluationRun close = judged(2, 86);
    EvaluationRun far = judged(3, 60);
    assertThat(board().rows())
        .extracting(Leaderboard.Row::number, Leaderboard.Row::rank, Leaderboard.Row::paired)
        .containsExactly(tuple(1, 1, true), tuple(2, 1, true), tuple(3, 3, true));
    for (EvaluationRun other : List.of(close, far)) {
      Comparison.Difference accuracy =
          Service.as("vera")
              .get("/api/v1/evaluations/compare?left=" + best.id() + "&right=" + other.id())
              .as(Comparison.class)
              .differences()
              .getFirst();
      assertThat(accuracy.metric()).isEqualTo("accuracy");
      assertThat(pValueOfRankTest(best, other)).isEqualTo(accuracy.pValue());
    }
  }

  @Test
  void asksOnceForAllTestsAndForNoFileAgain() {
    List<EvaluationRun> runs = new ArrayList<>();
    for (int number = 1; number <= 6; number++) {
      runs.add(judged(number, 100 - 15 * number));
    }
    Leaderboard first = board();
    assertThat(first.rows()).extracting(Leaderboard.Row::rank).doesNotContainNull();
    runs.forEach(LeaderboardIT::losePredictions);

    List<String> aboutTests =
        Statements.about("rank_test", () -> assertThat(board()).isEqualTo(first));

    assertThat(aboutTests).hasSize(1);
    assertThat(Statements.about("paired_result", this::board)).isEmpty();
  }

  @Test
  void saysWhereLostPredictionsLeaveTheRankToIntervals() {
    judged(1, 90);
    EvaluationRun lost = judged(2, 85);
    EvaluationRun low = judged(3, 20);
    board();
    losePredictions(lost);
    forgetTests();

    assertThat(board().rows())
        .extracting(Leaderboard.Row::number, Leaderboard.Row::rank, Leaderboard.Row::paired)
        .containsExactly(tuple(1, 1, true), tuple(2, 1, false), tuple(3, 3, true));
    losePredictions(low);
    // It was read before, so that nothing is lost.
    assertThat(board().rows().getLast().paired()).isTrue();
  }
}
