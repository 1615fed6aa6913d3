package io.polysight.eval.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.polysight.contracts.EventType;
import io.polysight.contracts.datasets.RegisteredTask;
import io.polysight.contracts.evaluations.Benchmark;
import io.polysight.contracts.evaluations.ScoreForecast;
import io.polysight.contracts.models.ModelVersionCreated;
import io.polysight.contracts.serving.BatchPrediction;
import io.polysight.contracts.serving.PredictedSample;
import io.polysight.eval.Benchmarks;
import io.polysight.eval.Service;
import io.polysight.objects.ObjectStore;
import io.polysight.platform.objectstore.Buckets;
import io.polysight.platform.testing.RunningService;
import io.polysight.testing.TestInfrastructure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What a stop in the middle of a forecast leaves for the next start. */
class ForecastRestartIT {

  @Test
  void goesOnWithTheSameBatchAfterARestart() {
    TestInfrastructure.Database database = TestInfrastructure.get().freshDatabase("forecast");
    Map<String, String> same =
        Map.of(
            "POLYSIGHT_DATABASE_URL", database.url(),
            "POLYSIGHT_DATABASE_USER", database.user(),
            "POLYSIGHT_DATABASE_PASSWORD", database.password());
    RegisteredTask task = Forecasts.task();
    UUID version = UUID.randomUUID();
    UUID forecast;
    try (RunningService first = Service.start(Service.PEERS, same)) {
      Benchmark source =
          first
              .as("ben")
              .post("/api/v1/benchmarks", Benchmarks.wanted("m", task, Forecasts.images(), "test"))
              .as(Benchmark.class);
      put(first, "labelled.jsonl", Forecasts.LABELLED);
      Service.PEERS.batch(version, BatchPrediction.State.FINISHED, 10, 10, "labelled.jsonl", "");
      first
          .events()
          .send(
              EventType.MODEL_VERSION_CREATED,
              "vision",
              version,
              new ModelVersionCreated(
                  version, UUID.randomUUID(), "m", "vision", 1, "d", 1, true, List.of(), null));
      String runs = "/api/v1/evaluations?benchmark=" + source.id();
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() ->
              first
                  .as("ben")
                  .get(runs)
                  .json()
                  .at("/items/0/state")
                  .asString("")
                  .equals("FINISHED"));
      Service.PEERS.batch(version, BatchPrediction.State.RUNNING, 1, 4, "", "");
      forecast =
          first
              .as("ben")
              .post(Forecasts.PATH, Forecasts.wanted(task, Forecasts.images(), version))
              .as(ScoreForecast.class)
              .id();
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> state(first, forecast) == ScoreForecast.State.PREDICTING);
    }
    try (RunningService second = Service.start(Service.PEERS, same)) {
      put(second, "labelled.jsonl", Forecasts.LABELLED);
      put(second, "unlabelled.jsonl", Forecasts.UNLABELLED);
      Service.PEERS.batch(version, BatchPrediction.State.FINISHED, 4, 4, "unlabelled.jsonl", "");
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> state(second, forecast) == ScoreForecast.State.FINISHED);
    }
    assertThat(Service.PEERS.askedFor(version)).hasSize(2); // the evaluation's and its own
  }

  private static void put(RunningService service, String key, List<PredictedSample> samples) {
    String lines =
        samples.stream()
            .map(JsonMapper.shared()::writeValueAsString)
            .collect(Collectors.joining("\n"));
    service
        .bean(ObjectStore.class)
        .put(
            service.bean(Buckets.class).predictions(),
            key,
            lines.getBytes(StandardCharsets.UTF_8),
            "application/jsonl");
  }

  private static ScoreForecast.State state(RunningService service, UUID forecast) {
    return service.as("ben").get(Forecasts.PATH + "/" + forecast).as(ScoreForecast.class).state();
  }
}
