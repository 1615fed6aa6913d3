package io.polysight.dataset.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.dataset.Service;
import io.polysight.datasets.blob.Sha256;
import io.polysight.platform.testing.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SampleIT {

  @Test
  void pagesTheSamplesOfASplitWithTheirAnnotations() {
    DatasetVersion version = Service.ingested(Service.scenes(25, 12));
    String samples = "/api/v1/dataset-versions/" + version.id() + "/samples?split=test&limit=5";

    List<String> ids = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    String after = "";
    do {
      Answer page = Service.as("vera").get(samples + after);
      sizes.add(page.json().path("items").size());
      page.json().path("items").forEach(sample -> ids.add(sample.path("id").asString()));
      assertThat(page.json().at("/items/0/annotations/captions/0").asString()).isNotBlank();
      JsonNode next = page.json().path("next");
      after = next.isMissingNode() ? "" : "&after=" + next.asString();
    } while (!after.isEmpty());

    assertThat(sizes).containsExactly(5, 5, 2);
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.startsWith("test/"));
  }

  @Test
  void servesTheImageOfASampleForTheCallersCache() {
    DatasetVersion version = Service.ingested(Service.scenes(5, 2));
    String path = "/api/v1/dataset-versions/" + version.id() + "/samples";
    JsonNode sample = Service.as("vera").get(path).json().at("/items/3");
    String image = path + "/" + sample.path("id").asString() + "/image";

    Answer answer = Service.as("vera").get(image);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("image/png");
    assertThat(Sha256.hex(answer.bytes())).isEqualTo(sample.at("/image/sha256").asString());
    assertThat(answer.header("Cache-Control")).contains("private", "immutable");
    assertThat(Service.as("vera").get(image, "If-None-Match", answer.etag()).status())
        .isEqualTo(304);
  }

  @Test
  void refusesWhatAVersionDoesNotHave() {
    DatasetVersion version = Service.ingested(Service.scenes(5, 2));
    String samples = "/api/v1/dataset-versions/" + version.id() + "/samples";

    Answer split = Service.as("vera").get(samples + "?split=holiday");
    assertThat(split.status()).isEqualTo(400);
    assertThat(split.faults().get("split")).contains("holiday", "train", "test");
    assertThat(Service.as("vera").get(samples + "?after=soon").status()).isEqualTo(400);
    assertThat(Service.as("vera").get(samples + "?limit=201").status()).isEqualTo(400);
    assertThat(Service.as("vera").get(samples + "/train/999999/image").status()).isEqualTo(404);
    assertThat(Service.as("vera").get(samples + "/train/000000").status()).isEqualTo(404);
  }

  @Test
  void findsSamplesByTheirIds() {
    DatasetVersion version = Service.ingested(Service.scenes(5, 2));
    String samples = "/api/v1/dataset-versions/" + version.id() + "/samples";
    Answer two = Service.as("vera").get(samples + "?sample=test/000001&sample=train/000003");
    assertThat(two.json().path("items").valueStream().map(item -> item.path("id").asString()))
        .containsExactly("train/000003", "test/000001");
    assertThat(
            Service.as("vera")
                .get(samples + "?sample=test/000001&split=train")
                .json()
                .path("items"))
        .isEmpty();
    Answer unknown = Service.as("vera").get(samples + "?sample=test/9&sample=train/000003");
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.faults().get("sample")).contains("'test/9'");
  }

  @Test
  void showsNoSamplesOfAPendingVersion() {
    DatasetVersion pending =
        Service.request(
                Service.dataset(),
                Map.of("kind", "scenes", "seed", 3, "splits", Map.of("train", 3000)))
            .as(DatasetVersion.class);

    Answer early = Service.as("vera").get("/api/v1/dataset-versions/" + pending.id() + "/samples");

    assertThat(early.status()).isEqualTo(409);
    assertThat(early.detail()).contains("PENDING");
  }
}
