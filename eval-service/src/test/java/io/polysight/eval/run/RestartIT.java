package io.polysight.eval.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.polysight.contracts.EventType;
import io.polysight.contracts.evaluations.Benchmark;
import io.polysight.contracts.evaluations.EmbeddingMap;
import io.polysight.contracts.evaluations.EmbeddingMapCreation;
import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.models.ModelVersionCreated;
import io.polysight.contracts.serving.BatchPrediction;
import io.polysight.eval.Benchmarks;
import io.polysight.eval.Predictions;
import io.polysight.eval.Service;
import io.polysight.eval.embeddingmap.Embedded;
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

/** What a stop in the middle of a run and of a map leaves for the next start. */
class RestartIT {

  @Test
  void goesOnWithTheSameBatchesAfterARestart() {
    TestInfrastructure servers = TestInfrastructure.get();
    TestInfrastructure.Database database = servers.freshDatabase("eval");
    Map<String, String> same =
        Map.of(
            "POLYSIGHT_DATABASE_URL", database.url(),
            "POLYSIGHT_DATABASE_USER", database.user(),
            "POLYSIGHT_DATABASE_PASSWORD", database.password());
    UUID version = UUID.randomUUID();
    UUID seer = UUID.randomUUID();
    UUID run;
    UUID map;
    try (RunningService first = Service.start(Service.PEERS, same)) {
      Benchmark benchmark =
          first
              .as("ben")
              .post(
                  "/api/v1/benchmarks",
                  Benchmarks.wanted(
                      "m",
                      Benchmarks.task(Benchmarks.catsAndDogs()),
                      Benchmarks.dataset(
                          io.polysight.contracts.datasets.DatasetVersion.State.READY,
                          Map.of("labels", Map.of("class", "cat"))),
                      "test"))
              .as(Benchmark.class);
      first
          .events()
          .send(EventType.MODEL_VERSION_CREATED, "vision", version, created(version, "m"));
      first
          .events()
          .send(EventType.MODEL_VERSION_CREATED, "vision", seer, created(seer, "unjudged"));
      String path = "/api/v1/evaluations?benchmark=" + benchmark.id();
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() ->
              first
                  .as("ben")
                  .get(path)
                  .json()
                  .at("/items/0/state")
                  .asString("")
                  .equals("PREDICTING"));
      run = UUID.fromString(first.as("ben").get(path).json().at("/items/0/id").asString());
      var wanted = new EmbeddingMapCreation(Embedded.version(40).id(), seer);
      map =
          await()
              .atMost(Duration.ofSeconds(60))
              .until(
                  () -> first.as("ben").post("/api/v1/embedding-maps", wanted),
                  answer -> answer.status() == 202)
              .as(EmbeddingMap.class)
              .id();
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> state(first, map) == EmbeddingMap.State.EMBEDDING);
    }

    try (RunningService second = Service.start(Service.PEERS, same)) {
      String lines =
          Predictions.classified(3, 4).stream()
              .map(JsonMapper.shared()::writeValueAsString)
              .collect(Collectors.joining("\n"));
      second
          .bean(ObjectStore.class)
          .put(
              second.bean(Buckets.class).predictions(),
              "done.jsonl",
              lines.getBytes(StandardCharsets.UTF_8),
              "application/jsonl");
      Embedded.store(second, "embedded.jsonl");
      Service.PEERS.batch(version, BatchPrediction.State.FINISHED, 4, 4, "done.jsonl", "");
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() ->
              second.as("ben").get("/api/v1/evaluations/" + run).as(EvaluationRun.class).state()
                  == EvaluationRun.State.FINISHED);
      Service.PEERS.batch(seer, BatchPrediction.State.FINISHED, 40, 40, "embedded.jsonl", "");
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> state(second, map) == EmbeddingMap.State.FINISHED);
    }
    assertThat(Service.PEERS.askedFor(version)).hasSize(1);
    assertThat(Service.PEERS.embeddingsAskedFor(seer)).hasSize(1);
  }

  private static ModelVersionCreated created(UUID version, String model) {
    return new ModelVersionCreated(
        version, UUID.randomUUID(), model, "vision", 1, "d", 1, true, List.of(), null);
  }

  private static EmbeddingMap.State state(RunningService service, UUID map) {
    return service.as("ben").get("/api/v1/embedding-maps/" + map).as(EmbeddingMap.class).state();
  }
}
