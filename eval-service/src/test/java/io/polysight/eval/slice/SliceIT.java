package io.polysight.eval.slice;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.contracts.evaluations.Benchmark;
import io.polysight.contracts.evaluations.EvaluationReport;
import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.evaluations.EvaluationRun.State;
import io.polysight.contracts.evaluations.NonInferiorityReport;
import io.polysight.contracts.evaluations.NonInferiorityRequest;
import io.polysight.contracts.evaluations.ProtectedFigure;
import io.polysight.contracts.evaluations.Slice;
import io.polysight.contracts.evaluations.SliceScores;
import io.polysight.contracts.serving.PredictedSample;
import io.polysight.eval.Benchmarks;
import io.polysight.eval.Predictions;
import io.polysight.eval.Service;
import io.polysight.platform.testing.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SliceIT {
  private final List<Slice> made = new ArrayList<>();

  @AfterEach
  void deleteSlices() {
    made.forEach(slice -> Service.as("ben").delete("/api/v1/slices/" + slice.id()));
  }

  private Slice slice(Map<String, Object> condition) {
    Slice slice = create(condition).as(Slice.class);
    made.add(slice);
    return slice;
  }

  private static Answer create(Map<String, Object> condition) {
    return Service.as("ben")
        .post(
            "/api/v1/slices",
            Map.of(
                "team",
                "vision",
                "name",
                Service.fresh("slice"),
                "conditions",
                List.of(condition)));
  }

  private static EvaluationRun judged(
      Benchmark benchmark, int number, List<PredictedSample> predictions) {
    UUID version = Service.version(benchmark.model(), number, true);
    Predictions.predict(version, predictions);
    return Service.run(benchmark.id(), version, State.FINISHED);
  }

  @Test
  void scoresEveryNewVersionOnTheSlicesOfTheTeam() {
    Slice cats = slice(Map.of("attribute", "label.class", "anyOf", List.of("cat")));
    Slice early = slice(Map.of("attribute", "id", "startsWith", "test/000"));
    Slice wide = slice(Map.of("attribute", "width", "atLeast", 14));
    Slice none = slice(Map.of("attribute", "objects", "atLeast", 1));
    Benchmark benchmark = Benchmarks.benchmark(Service.fresh("model"), Benchmarks.catsAndDogs());
    EvaluationRun run = judged(benchmark, 1, Predictions.classified(60, 100));

    List<SliceScores> slices =
        Service.as("vera")
            .get("/api/v1/evaluations/" + run.id() + "/report")
            .as(EvaluationReport.class)
            .slices();

    SliceScores ofCats = scores(slices, cats);
    assertThat(ofCats.samples()).isEqualTo(50);
    assertThat(ofCats.scores().getFirst().value()).isEqualTo(0.6);
    assertThat(ofCats.scores().getFirst().low()).isBetween(0.4, 0.6);
    assertThat(scores(slices, early).scores().getFirst().value()).isEqualTo(1);
    assertThat(scores(slices, wide).samples()).isEqualTo(20);
    assertThat(scores(slices, none).samples()).isZero();
    assertThat(scores(slices, none).scores()).isEmpty();
  }

  private static SliceScores scores(List<SliceScores> all, Slice slice) {
    return all.stream().filter(s -> s.slice().equals(slice.id())).findFirst().orElseThrow();
  }

  @Test
  void seesALossOnASliceThatTheWholeHides() {
    Slice cats = slice(Map.of("attribute", "label.class", "anyOf", List.of("cat")));
    Benchmark benchmark = Benchmarks.benchmark(Service.fresh("model"), Benchmarks.catsAndDogs());
    List<PredictedSample> right = Predictions.classified(400, 400);
    List<PredictedSample> wrong = Predictions.classified(0, 400);
    EvaluationRun champion = judged(benchmark, 1, Predictions.classified(360, 400));
    // As often right as the champion, and wrong only about cats, which come at even places.
    EvaluationRun candidate =
        judged(
            benchmark,
            2,
            IntStream.range(0, 400)
                .mapToObj(i -> (i < 80 && i % 2 == 0 ? wrong : right).get(i))
                .toList());

    NonInferiorityReport report =
        Service.as("vera")
            .post(
                "/api/v1/comparisons/non-inferiority",
                new NonInferiorityRequest(
                    "vision",
                    candidate.modelVersion(),
                    champion.modelVersion(),
                    List.of(
                        new ProtectedFigure(benchmark.id(), "accuracy", 0.05, null),
                        new ProtectedFigure(benchmark.id(), "accuracy", 0.05, cats.id()),
                        new ProtectedFigure(benchmark.id(), "accuracy", 0.05, UUID.randomUUID()))))
            .as(NonInferiorityReport.class);

    assertThat(report.findings())
        .extracting(NonInferiorityReport.Finding::state)
        .containsExactly(
            NonInferiorityReport.State.SHOWN,
            NonInferiorityReport.State.NOT_SHOWN,
            NonInferiorityReport.State.NOT_MEASURED);
    assertThat(report.findings().get(1).explanation())
        .contains("slice " + cats.name(), "0.8000 against 0.9000", "200 samples");
    assertThat(report.findings().get(2).explanation()).contains("has no slice");
  }

  @Test
  void refusesConditionsThatMeanNothing() {
    assertThat(create(Map.of("attribute", "colour", "anyOf", List.of("red"))).faults())
        .hasEntrySatisfying(
            "conditions[0].attribute", fault -> assertThat(fault).contains("label.SPACE"));
    assertThat(create(Map.of("attribute", "width", "startsWith", "1")).faults())
        .containsKey("conditions[0]");
    assertThat(create(Map.of("attribute", "id", "atLeast", 1)).faults())
        .containsKey("conditions[0]");
    assertThat(create(Map.of("attribute", "label.class", "anyOf", List.of())).faults())
        .containsKey("conditions[0].anyOf");
  }
}
