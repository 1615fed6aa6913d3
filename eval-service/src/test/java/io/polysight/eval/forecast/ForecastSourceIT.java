package io.polysight.eval.forecast;

import static io.polysight.eval.forecast.Forecasts.ask;
import static io.polysight.eval.forecast.Forecasts.judged;
import static io.polysight.eval.forecast.Forecasts.wanted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.polysight.contracts.EventType;
import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.datasets.RegisteredTask;
import io.polysight.contracts.evaluations.Benchmark;
import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.evaluations.ScoreForecast;
import io.polysight.contracts.evaluations.ScoreForecastCreation;
import io.polysight.contracts.models.ModelVersionCreated;
import io.polysight.contracts.models.SharedTeam;
import io.polysight.eval.Benchmarks;
import io.polysight.eval.Predictions;
import io.polysight.eval.Service;
import io.polysight.eval.version.VersionStore;
import io.polysight.platform.testing.Answer;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a forecast learns from, and what it refuses to learn from. */
class ForecastSourceIT {
  private final String model = Service.fresh("model");
  private final RegisteredTask task = Forecasts.task();
  private final DatasetVersion images = Forecasts.images();

  private static RegisteredTask labelled(String... labels) {
    return Benchmarks.task(new ImageClassification(List.of(labels), null));
  }

  @Test
  void learnsFromTheSameTaskElseFromTheOneWithMostLabelsInCommon() {
    Benchmark far = Forecasts.benchmark(model, labelled("cat", "cow", "hen"), Forecasts.images());
    Benchmark near = Forecasts.benchmark(model, labelled("cat", "dog", "hen"), Forecasts.images());
    UUID version = judged(model, Forecasts.LABELLED, far, near);
    ScoreForecast.Source source =
        ask("ben", wanted(task, images, version)).as(ScoreForecast.class).source();
    assertThat(source.benchmark()).isEqualTo(near.id());
    assertThat(source.sameTask()).isFalse();
    assertThat(source.labelOverlap()).isEqualTo(2 / 3.0);

    Benchmark same = Forecasts.benchmark(model, task, Forecasts.images());
    Service.as("ben")
        .post("/api/v1/evaluations", Map.of("benchmark", same.id(), "modelVersion", version));
    UUID run = Forecasts.run(same, version);
    ScoreForecast again = ask("ben", wanted(task, images, version)).as(ScoreForecast.class);
    assertThat(again.source().evaluation()).isEqualTo(run);
    assertThat(again.source().sameTask()).isTrue();

    UUID chosen = Forecasts.run(far, version);
    ScoreForecast named =
        ask("ben", new ScoreForecastCreation(task.id(), images.id(), "test", version, chosen))
            .as(ScoreForecast.class);
    assertThat(named.source().evaluation()).isEqualTo(chosen);
  }

  @Test
  void saysWhatToDoFirstWhereNothingCanBeLearnedFrom() {
    DatasetVersion seen = Forecasts.images();
    UUID version = Service.version(model, 1, true, List.of(seen.id().toString()));
    known(version);
    Answer none = ask("ben", wanted(task, images, version));
    assertThat(none.status()).isEqualTo(409);
    assertThat(none.detail())
        .contains("'" + model + "'", "Create a benchmark", "let it judge this version");
  }

  @Test
  void refusesToLearnFromTheVeryImagesAndFromOtherVersions() {
    Benchmark own = Forecasts.benchmark(model, task, images);
    UUID version = judged(model, Forecasts.LABELLED, own);
    UUID run = Forecasts.run(own, version);
    assertThat(ask("ben", wanted(task, images, version)).status()).isEqualTo(409);
    assertThat(fault(version, run)).contains("measured these very images");
    UUID other = Service.version(model, 2, true);
    known(other);
    assertThat(fault(other, run)).contains("judged another model version", model + " version 2");
    assertThat(fault(version, UUID.randomUUID())).contains("neither team 'vision' nor");
    Benchmark captions = Benchmarks.benchmark(Service.fresh("other"), new Captioning(6, 1));
    UUID writer = Service.version(captions.model(), 1, true);
    EvaluationRun queued = Service.run(captions.id(), writer, EvaluationRun.State.PREDICTING);
    assertThat(fault(writer, queued.id())).contains("is PREDICTING");
  }

  private String fault(UUID version, UUID source) {
    return ask("ben", new ScoreForecastCreation(task.id(), images.id(), null, version, source))
        .faults()
        .get("source");
  }

  @Test
  void namesEveryFaultOfWhatCannotBeForecast() {
    RegisteredTask captions = Benchmarks.task(new Captioning(6, 1));
    var wanted =
        new ScoreForecastCreation(captions.id(), images.id(), "noon", UUID.randomUUID(), null);
    Map<String, String> faults = ask("ben", wanted).faults();
    assertThat(faults).containsOnlyKeys("task", "split", "modelVersion");
    assertThat(faults.get("task")).contains("of kind captioning", "only the accuracy of image-cl");
    assertThat(faults.get("split")).contains("'noon'", "[test]");
    DatasetVersion pending = Benchmarks.dataset(DatasetVersion.State.PENDING, Map.of());
    assertThat(ask("ben", wanted(task, pending, UUID.randomUUID())).faults().get("datasetVersion"))
        .contains("is PENDING");
    assertThat(
            ask("ben", new ScoreForecastCreation(UUID.randomUUID(), images.id(), null, null, null))
                .status())
        .isEqualTo(404);
  }

  /** A team without a model of its own measures and forecasts the platform's. */
  @Test
  void forecastsByAModelOfThePlatformThatTheTeamHasMeasured() {
    UUID version = UUID.randomUUID();
    Service.get()
        .events()
        .send(
            EventType.MODEL_VERSION_CREATED,
            SharedTeam.NAME,
            version,
            new ModelVersionCreated(
                version,
                UUID.randomUUID(),
                model,
                SharedTeam.NAME,
                1,
                "d",
                1,
                true,
                List.of(),
                List.of()));
    known(version);
    Benchmark source = Forecasts.benchmark(model, task, Forecasts.images());
    Predictions.predict(version, Forecasts.LABELLED);
    Service.as("ben")
        .post("/api/v1/evaluations", Map.of("benchmark", source.id(), "modelVersion", version))
        .as(EvaluationRun.class);
    Forecasts.run(source, version);
    Predictions.predict(version, Forecasts.UNLABELLED);
    UUID id = ask("ben", wanted(task, images, version)).as(ScoreForecast.class).id();
    assertThat(Forecasts.ended(id, ScoreForecast.State.FINISHED).figures().accuracy())
        .isEqualTo(0.75);
  }

  private static void known(UUID version) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> Service.get().bean(VersionStore.class).find(version).isPresent());
  }
}
