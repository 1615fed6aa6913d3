package io.polysight.eval.embeddingmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.polysight.contracts.evaluations.EmbeddingMap;
import io.polysight.contracts.evaluations.EmbeddingMap.State;
import io.polysight.contracts.evaluations.EmbeddingMapCreation;
import io.polysight.contracts.evaluations.EmbeddingMapPoints;
import io.polysight.contracts.evaluations.EmbeddingMapPoints.Point;
import io.polysight.contracts.serving.BatchEmbeddingCreation;
import io.polysight.contracts.serving.BatchPrediction;
import io.polysight.eval.Service;
import io.polysight.metrics.projection.NeighbourAgreement;
import io.polysight.platform.testing.Answer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddingMapIT {
  private static final String MAPS = "/api/v1/embedding-maps";
  private static final String KEY = "embedded.jsonl";
  private static UUID dataset;

  @BeforeAll
  static void storeEmbeddings() {
    Embedded.store(Service.get(), KEY);
    dataset = Embedded.version(40).id();
  }

  @Test
  void laysOutAVersionAsAModelSeesIt() {
    UUID model = model();
    embedded(model, BatchPrediction.State.RUNNING, "");
    EmbeddingMap asked = ask("ben", dataset, model).as(EmbeddingMap.class);
    EmbeddingMap underway =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> map(asked.id()), map -> map.done() == 40);
    assertThat(underway.state()).isEqualTo(State.EMBEDDING);
    assertThat(Service.as("vera").get(MAPS + "/" + asked.id() + "/points").status()).isEqualTo(409);
    embedded(model, BatchPrediction.State.FINISHED, "");
    EmbeddingMap made = ended(asked.id(), State.FINISHED);
    assertThat(made.total()).isEqualTo(40);
    assertThat(made.samples()).isEqualTo(40);

    List<Point> points = points(made).points();
    double[][] places =
        points.stream().map(point -> new double[] {point.x(), point.y()}).toArray(double[][]::new);
    List<String> labels = points.stream().map(point -> point.labels().get("class")).toList();
    assertThat(points.stream().map(Point::sample)).startsWith("test/00", "test/01").hasSize(40);
    assertThat(labels).startsWith("cat", "dog");
    assertThat(NeighbourAgreement.of(places, labels, 5).share()).isGreaterThan(0.9);
    assertThat(List.of(places)).allMatch(place -> Math.min(place[0], place[1]) >= 0);
    assertThat(List.of(places)).allMatch(place -> Math.max(place[0], place[1]) <= 1);
  }

  @Test
  void makesOneMapOfAVersionAndAModel() {
    UUID first = model();
    UUID second = model();
    embedded(first, BatchPrediction.State.FINISHED, "");
    embedded(second, BatchPrediction.State.FINISHED, "");
    EmbeddingMap made =
        ended(ask("ben", dataset, first).as(EmbeddingMap.class).id(), State.FINISHED);
    assertThat(ask("ada", dataset, first).as(EmbeddingMap.class)).isEqualTo(made);
    assertThat(Service.PEERS.embeddingsAskedFor(first))
        .containsExactly(new BatchEmbeddingCreation("vision", first, dataset, 5000, 1L));
    EmbeddingMap other =
        ended(ask("ben", dataset, second).as(EmbeddingMap.class).id(), State.FINISHED);
    assertThat(other.id()).isNotEqualTo(made.id());
    assertThat(points(other)).isEqualTo(points(made));
    assertThat(
            Service.as("vera")
                .get(MAPS + "?datasetVersion=" + dataset)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString()))
        .contains(made.id().toString(), other.id().toString());
  }

  @Test
  void tellsWhyAMapFailedAndTriesAgainWhenAsked() {
    UUID model = model();
    embedded(model, BatchPrediction.State.FAILED, "the weights are gone");
    UUID id = ask("ben", dataset, model).as(EmbeddingMap.class).id();
    assertThat(ended(id, State.FAILED).failure()).contains("the weights are gone");
    embedded(model, BatchPrediction.State.FINISHED, "");
    assertThat(ask("ben", dataset, model).as(EmbeddingMap.class).id()).isEqualTo(id);
    assertThat(ended(id, State.FINISHED).failure()).isNull();
    assertThat(Service.PEERS.embeddingsAskedFor(model)).hasSize(2);
  }

  @Test
  void waitsWhileImagesCannotBeEmbedded() {
    UUID model = model();
    embedded(model, BatchPrediction.State.RUNNING, "");
    UUID id = ask("ben", dataset, model).as(EmbeddingMap.class).id();
    ended(id, State.EMBEDDING);
    Service.PEERS.down(true);
    try {
      await().pollDelay(Duration.ofMillis(600)).until(() -> true); // several looks fail meanwhile
      assertThat(map(id).state()).isEqualTo(State.EMBEDDING);
    } finally {
      Service.PEERS.down(false);
    }
    embedded(model, BatchPrediction.State.FINISHED, "");
    ended(id, State.FINISHED);
  }

  @Test
  void refusesWhatCannotBeLaidOut() {
    UUID model = model();
    Answer small = ask("ben", Embedded.version(9).id(), model);
    assertThat(small.status()).isEqualTo(409);
    assertThat(small.detail()).contains("has 9 images", "at least 10");
    assertThat(ask("ben", dataset, UUID.randomUUID()).faults()).containsOnlyKeys("modelVersion");
    assertThat(ask("ben", UUID.randomUUID(), model).status()).isEqualTo(404);
  }

  @Test
  void isMadeByEditorsAndSeenByMembersOfTheTeam() {
    UUID model = model();
    embedded(model, BatchPrediction.State.FINISHED, "");
    assertThat(ask("vera", dataset, model).status()).isEqualTo(403);
    assertThat(ask("otto", dataset, model).status()).isEqualTo(404);
    UUID id = ask("ben", dataset, model).as(EmbeddingMap.class).id();
    ended(id, State.FINISHED);
    for (String path : List.of(MAPS + "/" + id, MAPS + "/" + id + "/points")) {
      assertThat(Service.get().api().get(path).status()).isEqualTo(401);
      assertThat(Service.as("otto").get(path).status()).isEqualTo(404);
      assertThat(Service.as("vera").get(path).status()).isEqualTo(200);
    }
    assertThat(Service.get().api().get(MAPS).status()).isEqualTo(401);
    assertThat(Service.as("otto").get(MAPS).json().path("items")).isEmpty();
  }

  /** A version of a model that no benchmark judges, known to the service. */
  private static UUID model() {
    UUID model = Service.version(Service.fresh("unjudged"), 1, true);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            Service.get()
                .bean(io.polysight.eval.version.VersionStore.class)
                .find(model)
                .isPresent());
    return model;
  }

  private static void embedded(UUID model, BatchPrediction.State state, String failure) {
    String key = state == BatchPrediction.State.FINISHED ? KEY : "";
    Service.PEERS.batch(model, state, 40, 40, key, failure);
  }

  private static Answer ask(String user, UUID dataset, UUID model) {
    return Service.as(user).post(MAPS, new EmbeddingMapCreation(dataset, model));
  }

  private static EmbeddingMap map(UUID id) {
    return Service.as("vera").get(MAPS + "/" + id).as(EmbeddingMap.class);
  }

  private static EmbeddingMap ended(UUID id, State state) {
    return await().atMost(Duration.ofSeconds(60)).until(() -> map(id), map -> map.state() == state);
  }

  private static EmbeddingMapPoints points(EmbeddingMap map) {
    return Service.as("vera").get(MAPS + "/" + map.id() + "/points").as(EmbeddingMapPoints.class);
  }
}
