package io.polysight.eval.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.polysight.contracts.EventType;
import io.polysight.contracts.evaluations.Benchmark;
import io.polysight.contracts.evaluations.EvaluationFinished;
import io.polysight.contracts.evaluations.EvaluationReport;
import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.evaluations.EvaluationRun.State;
import io.polysight.contracts.evaluations.SampleFigure;
import io.polysight.contracts.evaluations.Score;
import io.polysight.contracts.serving.PredictedSample;
import io.polysight.contracts.serving.PredictedSample.Reference;
import io.polysight.eval.Benchmarks;
import io.polysight.eval.Predictions;
import io.polysight.eval.Service;
import io.polysight.eval.version.VersionStore;
import io.polysight.platform.testing.Answer;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.Prediction;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RunIT {

  static Answer request(Benchmark benchmark, UUID version) {
    return Service.as("ben")
        .post("/api/v1/evaluations", Map.of("benchmark", benchmark.id(), "modelVersion", version));
  }

  @Test
  void judgesANewVersionByEveryBenchmarkOfItsModelAndTellsTheScores() {
    String model = Service.fresh("model");
    Benchmark benchmark = Benchmarks.benchmark(model, Benchmarks.catsAndDogs());
    UUID version = Service.version(model, 3, true);
    EvaluationRun predicting = Service.run(benchmark.id(), version, State.PREDICTING);
    assertThat(predicting.total()).isEqualTo(10);

    Predictions.predict(version, Predictions.classified(15, 20));
    EvaluationRun finished = Service.run(benchmark.id(), version, State.FINISHED);

    Score accuracy = finished.scores().getFirst();
    assertThat(accuracy.metric()).isEqualTo("accuracy");
    assertThat(accuracy.value()).isEqualTo(0.75);
    assertThat(accuracy.low()).isBetween(0.4, 0.75);
    assertThat(accuracy.high()).isBetween(0.75, 1.0);
    assertThat(accuracy.samples()).isEqualTo(20);
    assertThat(finished.scores())
        .extracting(Score::metric)
        .containsExactly("accuracy", "Brier score");
    assertThat(finished.chance()).isEqualTo(0.5);
    var asked = Service.PEERS.askedFor(version);
    assertThat(asked).hasSize(1);
    assertThat(asked.getFirst().split()).isEqualTo("test");
    assertThat(asked.getFirst().labelSpace()).isEqualTo("class");
    var event =
        Service.get()
            .events()
            .await(EventType.EVALUATION_FINISHED, e -> e.key().equals(finished.id().toString()))
            .as(EvaluationFinished.class);
    assertThat(event.model()).isEqualTo(model);
    assertThat(event.scores()).isEqualTo(finished.scores());
  }

  @Test
  void reportsTheRecallOfEachClass() {
    String model = Service.fresh("model");
    Benchmark benchmark = Benchmarks.benchmark(model, Benchmarks.catsAndDogs());
    UUID version = Service.version(model, 1, true);
    Predictions.predict(version, Predictions.classified(3, 4));
    EvaluationRun run = Service.run(benchmark.id(), version, State.FINISHED);

    var report =
        Service.as("vera")
            .get("/api/v1/evaluations/" + run.id() + "/report")
            .as(EvaluationReport.class);

    assertThat(report.classes())
        .containsExactly(
            new EvaluationReport.ClassRecall("cat", 1, 2, null),
            new EvaluationReport.ClassRecall("dog", 0.5, 2, "cat"));
    assertThat(report.definition().hash()).hasSize(64);
    assertThat(report.definition().split()).isEqualTo("test");
    assertThat(report.confusion().counts()).containsExactly(List.of(2L, 0L), List.of(1L, 1L));
    assertThat(report.reliability().expectedError()).isCloseTo(0.05, within(1e-12));
    assertThat(report.timing().predictingSeconds()).isPositive();
    assertThat(report.timing().imagesPerSecond())
        .isCloseTo(4 / report.timing().predictingSeconds(), within(1e-6));
  }

  @Test
  void pagesThroughTheSamplesAnsweredWorst() {
    String model = Service.fresh("model");
    Benchmark benchmark = Benchmarks.benchmark(model, Benchmarks.catsAndDogs());
    UUID version = Service.version(model, 1, true);
    Predictions.predict(version, Predictions.classified(3, 5));
    EvaluationRun run = Service.run(benchmark.id(), version, State.FINISHED);
    String path = "/api/v1/evaluations/" + run.id() + "/samples?limit=2";

    var first = Service.as("vera").get(path).as(SamplePage.class);
    assertThat(first.items())
        .extracting(SampleFigure::sample)
        .containsExactly("test/0003", "test/0004");
    assertThat(first.items().getFirst().value()).isEqualTo(0.3);
    assertThat(first.items().getFirst().image())
        .isEqualTo(
            "/api/v1/dataset-versions/" + benchmark.datasetVersion() + "/samples/test/0003/image");
    var second = Service.as("vera").get(path + "&after=" + first.next()).as(SamplePage.class);
    assertThat(second.items())
        .extracting(SampleFigure::sample)
        .containsExactly("test/0000", "test/0001");
    var last = Service.as("vera").get(path + "&after=" + second.next()).as(SamplePage.class);
    assertThat(last.items()).hasSize(1);
    assertThat(last.next()).isNull();
    assertThat(Service.as("vera").get(path + "&order=UNSUREST").as(SamplePage.class).items())
        .hasSize(2);
    assertThat(Service.as("vera").get(path + "&after=nobody").faults()).containsKey("after");
    assertThat(Service.as("vera").get(path + "&truth=dog&said=cat").as(SamplePage.class).items())
        .extracting(SampleFigure::sample)
        .containsExactly("test/0003");
    assertThat(first.items().getFirst().reference())
        .isEqualTo(new PredictedSample.Reference.Label("dog"));
  }

  record SamplePage(List<SampleFigure> items, String next) {}

  @Test
  void judgesOnlyTheLastCheckpointOfAJobUnlessAskedForAll() {
    String model = Service.fresh("model");
    Benchmark benchmark = Benchmarks.benchmark(model, Benchmarks.catsAndDogs());
    UUID early = Service.version(model, 1, false);
    UUID last = Service.version(model, 2, true);
    Predictions.predict(last, Predictions.classified(2, 4));
    Service.run(benchmark.id(), last, State.FINISHED);

    assertThat(
            Service.as("vera")
                .get("/api/v1/evaluations?modelVersion=" + early)
                .json()
                .path("items"))
        .isEmpty();

    Predictions.predict(early, Predictions.classified(1, 4));
    await().atMost(Duration.ofSeconds(20)).until(() -> request(benchmark, early).status() == 202);
    assertThat(Service.run(benchmark.id(), early, State.FINISHED).scores().getFirst().value())
        .isEqualTo(0.25);
    String runs = "/api/v1/evaluations?benchmark=" + benchmark.id() + "&state=";
    assertThat(Service.as("vera").get(runs + "FINISHED").json().path("items")).hasSize(2);
    assertThat(Service.as("vera").get(runs + "FAILED").json().path("items")).isEmpty();
  }

  @Test
  void remembersWhatAVersionHasLearnedFrom() {
    UUID data = UUID.randomUUID();
    UUID version = Service.version(Service.fresh("model"), 1, true, List.of(data.toString()));
    VersionStore versions = Service.get().bean(VersionStore.class);
    await().atMost(Duration.ofSeconds(20)).until(() -> versions.find(version).isPresent());
    assertThat(versions.find(version).orElseThrow().hasLearnedFrom(data, "train")).isTrue();
  }

  @Test
  void scoresCaptionsAndRanks() {
    String model = Service.fresh("model");
    Benchmark captions = Benchmarks.benchmark(model, new Captioning(null, null));
    UUID first = Service.version(model, 1, true);
    Predictions.predict(
        first,
        List.of(
            captioned("a", "a red circle above a blue star", "a red circle above a blue star"),
            captioned("b", "a green ring on a dark wall", "a green ring on a dark wall")));
    EvaluationRun captioned = Service.run(captions.id(), first, State.FINISHED);
    assertThat(captioned.scores())
        .extracting(Score::metric)
        .containsExactly("CIDEr", "BLEU-4", "ROUGE-L");
    assertThat(captioned.scores().get(1).value()).isEqualTo(1, within(1e-6));
    assertThat(captioned.scores().get(2).value()).isEqualTo(1, within(1e-6));
    assertThat(captioned.chance()).isNull();

    String other = Service.fresh("model");
    Benchmark retrieval = Benchmarks.benchmark(other, new ImageTextRetrieval(null, null));
    UUID second = Service.version(other, 1, true);
    Predictions.predict(second, List.of(ranked("a", 1, 1, 6), ranked("b", 7, 11, 2)));
    EvaluationRun retrieved = Service.run(retrieval.id(), second, State.FINISHED);
    assertThat(retrieved.scores())
        .extracting(Score::metric)
        .containsExactly(
            "image-to-text R@1",
            "image-to-text R@5",
            "image-to-text R@10",
            "text-to-image R@1",
            "text-to-image R@5",
            "text-to-image R@10");
    assertThat(retrieved.scores())
        .extracting(Score::value)
        .containsExactly(0.5, 0.5, 1.0, 0.25, 0.5, 0.75);
  }

  static PredictedSample captioned(String id, String said, String reference) {
    return new PredictedSample(
        id, new Prediction.Captioned(said, -1), new Reference.Captions(List.of(reference)));
  }

  private static PredictedSample ranked(String id, int imageToText, Integer... textToImage) {
    return new PredictedSample(
        id,
        new Prediction.Retrieved(List.of()),
        new Reference.Ranks(imageToText, List.of(textToImage)));
  }
}
