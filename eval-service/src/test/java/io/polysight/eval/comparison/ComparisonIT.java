package io.polysight.eval.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.polysight.contracts.evaluations.Benchmark;
import io.polysight.contracts.evaluations.Comparison;
import io.polysight.contracts.evaluations.Comparison.Verdict;
import io.polysight.contracts.evaluations.Direction;
import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.evaluations.EvaluationRun.State;
import io.polysight.contracts.evaluations.Leaderboard;
import io.polysight.contracts.evaluations.NonInferiorityReport;
import io.polysight.contracts.evaluations.NonInferiorityRequest;
import io.polysight.contracts.evaluations.ProtectedFigure;
import io.polysight.contracts.evaluations.PublishedFigure;
import io.polysight.contracts.evaluations.Sensitivity;
import io.polysight.contracts.evaluations.VersionComparison;
import io.polysight.eval.Benchmarks;
import io.polysight.eval.Predictions;
import io.polysight.eval.Service;
import io.polysight.platform.testing.Answer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ComparisonIT {

  private static EvaluationRun judged(Benchmark benchmark, int number, int right) {
    return judged(benchmark, number, right, 100);
  }

  private static EvaluationRun judged(Benchmark benchmark, int number, int right, int all) {
    UUID version = Service.version(benchmark.model(), number, true);
    Predictions.predict(version, Predictions.classified(right, all));
    return Service.run(benchmark.id(), version, State.FINISHED);
  }

  private static Answer compare(EvaluationRun left, EvaluationRun right) {
    return Service.as("vera")
        .get("/api/v1/evaluations/compare?left=" + left.id() + "&right=" + right.id());
  }

  @Test
  void saysWhichVersionIsBetterAndWhereNothingIsShown() {
    Benchmark benchmark = Benchmarks.benchmark(Service.fresh("model"), Benchmarks.catsAndDogs());
    EvaluationRun weak = judged(benchmark, 1, 50);
    EvaluationRun strong = judged(benchmark, 2, 90);
    EvaluationRun similar = judged(benchmark, 3, 51);

    Comparison.Difference clear =
        compare(strong, weak).as(Comparison.class).differences().getFirst();
    assertThat(clear.difference()).isEqualTo(0.4, within(1e-9));
    assertThat(clear.low()).isPositive();
    assertThat(clear.verdict()).isEqualTo(Verdict.LEFT_IS_BETTER);
    Comparison.Difference error = compare(strong, weak).as(Comparison.class).differences().get(1);
    assertThat(error.metric()).isEqualTo("Brier score");
    assertThat(error.direction()).isEqualTo(Direction.LOWER_IS_BETTER);
    assertThat(error.high()).isNegative();
    assertThat(error.verdict()).isEqualTo(Verdict.LEFT_IS_BETTER);
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
    assertThat(board.rows()).extracting(Leaderboard.Row::rank).containsExactly(1, 2, 2);
    assertThat(board.rows()).extracting(Leaderboard.Row::contaminated).containsOnly(false);
    // What others publish stands beside the rows, named as theirs, and is no row.
    assertThat(board.rows()).hasSize(3);
    assertThat(board.published())
        .extracting(PublishedFigure::metric)
        .isNotEmpty()
        .containsOnly("accuracy");
    assertThat(board.published())
        .allSatisfy(theirs -> {
          assertThat(theirs.source()).contains("arXiv:");
          assertThat(theirs.benchmark()).isNotEqualTo(benchmark.name());
          assertThat(theirs.value()).isBetween(0.0, 1.0);
        });
  }

  @Test
  void saysTheSameFromEitherSide() {
    Benchmark benchmark = Benchmarks.benchmark(Service.fresh("model"), Benchmarks.catsAndDogs());
    EvaluationRun first = judged(benchmark, 1, 60);
    EvaluationRun second = judged(benchmark, 2, 70);

    Comparison.Difference there =
        compare(first, second).as(Comparison.class).differences().getFirst();
    Comparison.Difference back =
        compare(second, first).as(Comparison.class).differences().getFirst();

    assertThat(back.pValue()).isEqualTo(there.pValue());
    assertThat(back.low()).isEqualTo(-there.high());
    assertThat(back.left()).isEqualTo(there.right());
    // Ten samples differ, all one way: two of their 1024 trades are as far.
    assertThat(there.pValue()).isLessThan(0.02);
  }

  @Test
  void comparesVersionsOnEveryBenchmarkThatJudgedBoth() {
    String model = Service.fresh("model");
    Benchmark clear = Benchmarks.benchmark(model, Benchmarks.catsAndDogs());
    Benchmark same = Benchmarks.benchmark(model, Benchmarks.catsAndDogs());
    UUID left = Service.version(model, 1, true);
    Predictions.predict(left, Predictions.classified(90, 100));
    EvaluationRun ofLeft = Service.run(clear.id(), left, State.FINISHED);
    Service.run(same.id(), left, State.FINISHED);
    Benchmark later = Benchmarks.benchmark(model, Benchmarks.catsAndDogs());
    UUID right = Service.version(model, 2, true);
    Predictions.predict(right, Predictions.classified(50, 100));
    EvaluationRun ofRight = Service.run(clear.id(), right, State.FINISHED);
    Service.run(same.id(), right, State.FINISHED);
    Service.run(later.id(), right, State.FINISHED);

    VersionComparison compared =
        Service.as("vera")
            .get("/api/v1/comparisons?left=" + left + "&right=" + right)
            .as(VersionComparison.class);

    assertThat(compared.verdict()).isEqualTo(Verdict.LEFT_IS_BETTER);
    assertThat(compared.benchmarks())
        .extracting(Comparison::benchmarkName)
        .containsExactlyInAnyOrder(clear.name(), same.name());
    assertThat(compared.benchmarks())
        .extracting(Comparison::left, Comparison::right)
        .contains(tuple(ofLeft.id(), ofRight.id()));
    Comparison.Difference figure = compared.benchmarks().getFirst().differences().getFirst();
    // Two figures of two benchmarks are compared, so that Holm takes the smallest p-value four
    // times.
    assertThat(figure.adjustedPValue()).isEqualTo(Math.min(1, 4 * figure.pValue()));
    assertThat(figure.detectable()).isPositive();
    assertThat(compared.omitted())
        .containsExactly(
            new VersionComparison.Omission(
                later.id(), later.name(), "did not judge the left version"));
    assertThat(
            Service.as("otto").get("/api/v1/comparisons?left=" + left + "&right=" + right).status())
        .isEqualTo(404);
  }

  @Test
  void showsNonInferiorityFromPairsAndNotFromPointValues() {
    Benchmark benchmark = Benchmarks.benchmark(Service.fresh("model"), Benchmarks.catsAndDogs());
    EvaluationRun champion = judged(benchmark, 1, 800, 1000);
    EvaluationRun slightlyLower = judged(benchmark, 2, 798, 1000);
    EvaluationRun lower = judged(benchmark, 3, 770, 1000);

    NonInferiorityReport.Finding fine = finding(benchmark, slightlyLower, champion, 0.01);
    assertThat(fine.state()).isEqualTo(NonInferiorityReport.State.SHOWN);
    assertThat(fine.candidate()).isEqualTo(0.798);
    assertThat(fine.atWorst()).isBetween(-0.01, -0.002);
    NonInferiorityReport.Finding worse = finding(benchmark, lower, champion, 0.01);
    assertThat(worse.state()).isEqualTo(NonInferiorityReport.State.NOT_SHOWN);
    assertThat(worse.explanation())
        .contains("accuracy on " + benchmark.name() + " is 0.7700 against 0.8000")
        .contains("0.0100 may be lost")
        .contains("1000 samples");
    // The point value lies inside the margin, but the interval does not.
    assertThat(finding(benchmark, lower, champion, 0.031).state())
        .isEqualTo(NonInferiorityReport.State.NOT_SHOWN);
    assertThat(finding(benchmark, champion, lower, 0).state())
        .isEqualTo(NonInferiorityReport.State.SHOWN);
    // Of an error more is a loss: 30 samples of 1000 cost 0.8 each.
    NonInferiorityReport.Finding error = finding(benchmark, lower, champion, 0.01, "Brier score");
    assertThat(error.state()).isEqualTo(NonInferiorityReport.State.NOT_SHOWN);
    assertThat(error.difference()).isCloseTo(0.024, within(1e-12));
    assertThat(error.atWorst()).isGreaterThan(0.024);
    assertThat(finding(benchmark, champion, lower, 0, "Brier score").state())
        .isEqualTo(NonInferiorityReport.State.SHOWN);
  }

  @Test
  void namesWhatIsNotMeasured() {
    Benchmark benchmark = Benchmarks.benchmark(Service.fresh("model"), Benchmarks.catsAndDogs());
    EvaluationRun champion = judged(benchmark, 1, 8, 10);
    UUID unjudged = UUID.randomUUID();
    NonInferiorityReport report =
        Service.as("vera")
            .post(
                "/api/v1/comparisons/non-inferiority",
                new NonInferiorityRequest(
                    "vision",
                    unjudged,
                    champion.modelVersion(),
                    List.of(new ProtectedFigure(benchmark.id(), "accuracy", 0.01, null))))
            .as(NonInferiorityReport.class);
    assertThat(report.findings().getFirst().state())
        .isEqualTo(NonInferiorityReport.State.NOT_MEASURED);
    assertThat(report.findings().getFirst().explanation())
        .contains(benchmark.name(), "evaluate", unjudged.toString());
    assertThat(finding(benchmark, champion, champion, 0.01, "colour").explanation())
        .contains("no figure 'colour'", "accuracy");
  }

  private static NonInferiorityReport.Finding finding(
      Benchmark benchmark, EvaluationRun candidate, EvaluationRun reference, double margin) {
    return finding(benchmark, candidate, reference, margin, "accuracy");
  }

  private static NonInferiorityReport.Finding finding(
      Benchmark benchmark,
      EvaluationRun candidate,
      EvaluationRun reference,
      double margin,
      String metric) {
    return Service.as("vera")
        .post(
            "/api/v1/comparisons/non-inferiority",
            new NonInferiorityRequest(
                "vision",
                candidate.modelVersion(),
                reference.modelVersion(),
                List.of(new ProtectedFigure(benchmark.id(), metric, margin, null))))
        .as(NonInferiorityReport.class)
        .findings()
        .getFirst();
  }

  @Test
  void tellsWhatDifferenceABenchmarkCanShow() {
    Benchmark benchmark = Benchmarks.benchmark(Service.fresh("model"), Benchmarks.catsAndDogs());
    String path = "/api/v1/benchmarks/" + benchmark.id() + "/sensitivity";
    assertThat(Service.as("vera").get(path).status()).isEqualTo(409);
    judged(benchmark, 1, 50);
    Sensitivity.Detectable alone =
        Service.as("vera").get(path).as(Sensitivity.class).figures().getFirst();
    assertThat(alone.basis()).isEqualTo(Sensitivity.Basis.ONE_EVALUATION);
    // (1.96 + 0.84) · sqrt(2 · 0.25 / 100)
    assertThat(alone.detectable()).isCloseTo(0.198, within(0.03));
    judged(benchmark, 2, 60);
    Sensitivity paired = Service.as("vera").get(path).as(Sensitivity.class);
    assertThat(paired.figures().getFirst().basis()).isEqualTo(Sensitivity.Basis.TWO_EVALUATIONS);
    // Ten samples differ: (1.96 + 0.84) · sqrt((0.1 - 0.01) / 100)
    assertThat(paired.figures().getFirst().detectable()).isCloseTo(0.084, within(0.015));
    assertThat(
            Service.as("vera")
                .get(path + "?samples=400")
                .as(Sensitivity.class)
                .figures()
                .getFirst()
                .detectable())
        .isCloseTo(paired.figures().getFirst().detectable() / 2, within(1e-9));
    assertThat(Service.as("vera").get(path + "?power=7&samples=1").faults())
        .containsOnlyKeys("power", "samples");
  }

  @Test
  void refusesToCompareWhatDoesNotCompare() {
    Benchmark benchmark = Benchmarks.benchmark(Service.fresh("model"), Benchmarks.catsAndDogs());
    Benchmark other = Benchmarks.benchmark(Service.fresh("model"), Benchmarks.catsAndDogs());
    EvaluationRun first = judged(benchmark, 1, 50);
    EvaluationRun elsewhere = judged(other, 1, 50);
    UUID version = Service.version(benchmark.model(), 2, true);
    Predictions.predict(version, Predictions.classified(5, 10));
    EvaluationRun fewer = Service.run(benchmark.id(), version, State.FINISHED);

    assertThat(compare(first, elsewhere).faults().get("right")).contains(other.name());
    assertThat(compare(first, fewer).status()).isEqualTo(409);
    assertThat(compare(first, fewer).detail()).contains("100 and 10");
    assertThat(Service.as("vera").get("/api/v1/evaluations/compare?left=" + first.id()).status())
        .isEqualTo(400);
  }
}
