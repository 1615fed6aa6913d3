package io.polysight.dataset.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.contracts.datasets.Dataset;
import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.datasets.NewestVersion;
import io.polysight.dataset.Service;
import io.polysight.platform.testing.Answer;
import io.polysight.platform.testing.SearchIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatasetIT {
  private static final String DATASETS = "/api/v1/datasets";

  @Test
  void createsDescribesAndDeletesADataset() {
    Answer created =
        Service.as("ben").post(DATASETS, Map.of("team", "vision", "name", Service.fresh("birds")));
    assertThat(created.status()).isEqualTo(201);
    String path = DATASETS + "/" + created.as(Dataset.class).id();

    Answer described =
        Service.as("ben")
            .put(path, Map.of("description", "from the garden"), "If-Match", created.etag());
    assertThat(described.as(Dataset.class).description()).isEqualTo("from the garden");
    assertThat(described.etag()).isNotEqualTo(created.etag());
    assertThat(
            Service.as("ben")
                .put(path, Map.of("description", "late"), "If-Match", created.etag())
                .status())
        .isEqualTo(412);

    assertThat(Service.as("ben").delete(path, "If-Match", described.etag()).status())
        .isEqualTo(204);
    assertThat(Service.as("ben").get(path).status()).isEqualTo(404);
  }

  @Test
  void keepsADatasetThatHasVersions() {
    Dataset dataset = Service.dataset();
    Service.request(dataset, Service.scenes(3, 3));

    Answer answer = Service.as("ben").delete(DATASETS + "/" + dataset.id(), "If-Match", "\"1\"");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.detail()).contains(dataset.name(), "1 version");
  }

  @Test
  void tellsTheIdOfTheDatasetThatHasTheName() {
    Dataset dataset = Service.dataset();

    Answer answer =
        Service.as("ada").post(DATASETS, Map.of("team", "vision", "name", dataset.name()));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.detail()).contains(dataset.id().toString());
  }

  @Test
  void pagesNewestFirst() {
    Dataset older = Service.dataset();
    Dataset newer = Service.dataset();

    Answer first = Service.as("vera").get(DATASETS + "?team=vision&limit=1");
    Answer second =
        Service.as("vera")
            .get(DATASETS + "?team=vision&limit=1&after=" + first.json().path("next").asString());

    assertThat(first.json().path("items").get(0).path("id").asString())
        .isEqualTo(newer.id().toString());
    assertThat(second.json().path("items").get(0).path("id").asString())
        .isEqualTo(older.id().toString());
  }

  @Test
  void tellsTheNewestVersionOfEachOfAList() {
    String word = UUID.randomUUID().toString();
    Dataset empty = created("none " + word);
    Dataset twice = created("two " + word);
    Dataset once = created("one " + word);
    DatasetVersion old = Service.request(twice, Service.scenes(3, 3)).as(DatasetVersion.class);
    DatasetVersion only = Service.request(once, Service.scenes(2, 2)).as(DatasetVersion.class);
    DatasetVersion newest = Service.request(twice, Service.scenes(4, 4)).as(DatasetVersion.class);
    List.of(old, only, newest).forEach(version -> Service.ended(version.id()));

    List<Dataset> listed =
        Service.as("vera").get(DATASETS + "?team=vision&q=" + word).as(Listed.class).items();

    assertThat(listed).extracting(Dataset::id).containsExactly(once.id(), twice.id(), empty.id());
    assertThat(listed.get(1).newest())
        .isEqualTo(
            new NewestVersion(
                newest.id(), 2, DatasetVersion.State.READY, 8, 8, Map.of("train", 4L, "test", 4L)));
    assertThat(listed.getFirst().newest().id()).isEqualTo(only.id());
    assertThat(listed.getLast().newest()).isNull();
    assertThat(Service.as("otto").get(DATASETS + "?q=" + word).as(Listed.class).items()).isEmpty();
  }

  private record Listed(List<Dataset> items) {}

  private static Dataset created(String name) {
    return Service.as("ben")
        .post(DATASETS, Map.of("team", "vision", "name", name))
        .as(Dataset.class);
  }

  @Test
  void searchesManyByTheIndexOfTheirTexts() {
    SearchIndex.serves(
        Service.get().bean(JdbcClient.class),
        query -> Service.as("vera").get(DATASETS + query).json(),
        "insert into dataset select id, 'vision', name, '', now(), 'ada', 1 from numbered");
  }

  @Test
  void findsTheNearestNameFirstAcrossPages() {
    String word = "zebra" + UUID.randomUUID().toString().substring(0, 8);
    String within = named("100% of " + word);
    String exact = named(word);
    String begins = named(word + " crossings");
    String described = described("stripes " + word.substring(5), "Photographs with " + word);

    List<String> found = new ArrayList<>();
    String after = "";
    do {
      Answer page =
          Service.as("vera").get(DATASETS + "?limit=1&q=" + word.toUpperCase(Locale.ROOT) + after);
      page.json().path("items").forEach(item -> found.add(item.path("id").asString()));
      after = page.json().has("next") ? "&after=" + page.json().path("next").asString() : "";
    } while (!after.isEmpty());

    assertThat(found).containsExactly(exact, begins, described, within);
    assertThat(search("100%25%20" + word)).containsExactly(within);
    assertThat(search("%25%25" + word)).isEmpty();
    assertThat(Service.as("otto").get(DATASETS + "?q=" + word).json().path("items")).isEmpty();
    assertThat(Service.as("vera").get(DATASETS + "?q=" + "z".repeat(201)).faults().get("q"))
        .contains("201");
  }

  private static List<String> search(String encoded) {
    List<String> ids = new ArrayList<>();
    Service.as("vera")
        .get(DATASETS + "?q=" + encoded)
        .json()
        .path("items")
        .forEach(item -> ids.add(item.path("id").asString()));
    return ids;
  }

  private static String named(String name) {
    return described(name, "");
  }

  private static String described(String name, String description) {
    return Service.as("ben")
        .post(DATASETS, Map.of("team", "vision", "name", name, "description", description))
        .as(Dataset.class)
        .id()
        .toString();
  }

  @Test
  void namesEveryFaultOfACreation() {
    long before = Service.rows("dataset");
    Answer answer =
        Service.as("ben")
            .post(DATASETS, Map.of("team", "vision", "name", " ", "description", "d".repeat(4001)));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.faults()).containsKeys("name", "description");
    assertThat(Service.as("ben").post(DATASETS, "{\"team\":").status()).isEqualTo(400);
    assertThat(Service.as("ben").post(DATASETS, Map.of("team", "vision")).text()).contains("name");
    assertThat(Service.rows("dataset")).isEqualTo(before);
  }

  @Test
  void refusesAContentTypeItDoesNotUnderstand() {
    Answer answer =
        Service.as("ben")
            .send(
                "POST",
                DATASETS,
                java.net.http.HttpRequest.BodyPublishers.ofString("name: birds"),
                "text/plain");

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.detail()).contains("application/json");
  }
}
