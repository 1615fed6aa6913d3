package io.polysight.dataset.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.contracts.EventType;
import io.polysight.contracts.datasets.Dataset;
import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.datasets.DatasetVersionCreated;
import io.polysight.dataset.Service;
import io.polysight.platform.testing.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScenesIT {

  @Test
  void ingestsScenesAndTellsOfThem() {
    Dataset dataset = Service.dataset();
    Answer answer = Service.request(dataset, Service.scenes(300, 50));
    assertThat(answer.status()).isEqualTo(202);
    DatasetVersion pending = answer.as(DatasetVersion.class);
    assertThat(answer.header("Location")).endsWith("/api/v1/dataset-versions/" + pending.id());
    assertThat(pending.samplesExpected()).isEqualTo(350);

    DatasetVersion ready = Service.ended(pending.id());

    assertThat(ready.state()).isEqualTo(DatasetVersion.State.READY);
    assertThat(ready.number()).isEqualTo(1);
    assertThat(ready.splits()).isEqualTo(Map.of("train", 300L, "test", 50L));
    assertThat(ready.samples()).isEqualTo(350);
    assertThat(ready.labelSpaces().get("class").names()).hasSize(48).contains("red circle");
    assertThat(Service.keys()).contains(ready.manifest());
    var event =
        Service.get()
            .events()
            .await(
                EventType.DATASET_VERSION_CREATED,
                e -> e.as(DatasetVersionCreated.class).version().equals(ready.id()))
            .as(DatasetVersionCreated.class);
    assertThat(event.digest()).isEqualTo(ready.digest());
    assertThat(event.name()).isEqualTo(dataset.name());
  }

  @Test
  void drawsTheFirstScenesOfAVersionThatIsNotRegistered() {
    String path = "/api/v1/datasets/scene-previews";
    Answer drawn = Service.as("vera").post(path, Map.of("source", Service.scenes(3, 5)));
    assertThat(drawn.status()).isEqualTo(200);
    assertThat(drawn.as(ScenePreview.class).split()).isEqualTo("train");
    assertThat(drawn.as(ScenePreview.class).scenes()).hasSize(3);

    Map<String, Object> tiny =
        Map.of("kind", "scenes", "seed", 7, "splits", Map.of("train", 3), "imageSize", 1);
    assertThat(Service.as("vera").post(path, Map.of("source", tiny)).faults())
        .containsEntry("source.imageSize", "1 is outside 32 to 256");
    var folder = Map.of("source", Map.of("kind", "image-folder", "upload", UUID.randomUUID()));
    assertThat(Service.as("vera").post(path, folder).faults().get("source"))
        .contains("only 'scenes'");
    assertThat(Service.get().api().post(path, "{}").status()).isEqualTo(401);
  }

  @Test
  void givesEqualSourcesEqualDigests() {
    DatasetVersion first = Service.ingested(Service.scenes(40, 10));
    DatasetVersion second = Service.ingested(Service.scenes(40, 10));
    DatasetVersion other = Service.ingested(Service.scenes(41, 10));

    assertThat(second.digest()).isEqualTo(first.digest());
    assertThat(other.digest()).isNotEqualTo(first.digest());
  }

  @Test
  void numbersVersionsAndFindsThemByNumber() {
    Dataset dataset = Service.dataset();
    Service.request(dataset, Service.scenes(5, 5));
    DatasetVersion second = Service.request(dataset, Service.scenes(6, 5)).as(DatasetVersion.class);

    String versions = "/api/v1/datasets/" + dataset.id() + "/versions";
    assertThat(second.number()).isEqualTo(2);
    assertThat(Service.as("vera").get(versions + "/2").as(DatasetVersion.class).id())
        .isEqualTo(second.id());
    assertThat(Service.as("vera").get(versions).json().path("items")).hasSize(2);
    assertThat(Service.as("vera").get(versions + "/3").status()).isEqualTo(404);
  }

  @Test
  void namesEveryFaultOfScenesAtOnceAndStoresNothing() {
    Dataset dataset = Service.dataset();
    long before = Service.rows("dataset_version");

    Answer answer =
        Service.request(
            dataset,
            Map.of(
                "kind",
                "scenes",
                "seed",
                1,
                "splits",
                Map.of("train", 0, "Test", 100_001),
                "imageSize",
                16,
                "maxObjects",
                9,
                "heldOutPairs",
                List.of("beige blob")));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.faults())
        .containsEntry("source.splits.train", "0 is outside 1 to 100000")
        .containsEntry("source.imageSize", "16 is outside 32 to 256")
        .containsKeys("source.splits.Test", "source.maxObjects");
    assertThat(answer.faults().get("source.heldOutPairs")).contains("beige blob", "red circle");
    assertThat(Service.rows("dataset_version")).isEqualTo(before);
  }
}
