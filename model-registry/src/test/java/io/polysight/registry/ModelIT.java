package io.polysight.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.contracts.models.Model;
import io.polysight.platform.testing.Answer;
import io.polysight.platform.testing.SearchIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ModelIT {
  private static final String MODELS = "/api/v1/models";

  @Test
  void findsTheNearestNameFirstAcrossPagesAndWordsOfTheDescription() {
    String word = Registry.fresh("zebra");
    String described = model(Registry.fresh("stripes"), "answers for " + word);
    String exact = model(word, "");
    String begins = model(word + "-large", "the Larger one");

    List<String> found = new ArrayList<>();
    String after = "";
    do {
      var page = Registry.as("vera").get(MODELS + "?limit=1&q=" + word + after).json();
      page.path("items").forEach(item -> found.add(item.path("id").asString()));
      after = page.has("next") ? "&after=" + page.path("next").asString() : "";
    } while (!after.isEmpty());

    assertThat(found).containsExactly(exact, begins, described);
    String search = MODELS + "?q=larger%20" + word;
    assertThat(Registry.as("vera").get(search).json().path("items")).hasSize(1);
    assertThat(Registry.as("otto").get(search).json().path("items")).isEmpty();
  }

  @Test
  void searchesManyByTheIndexOfTheirTexts() {
    SearchIndex.serves(
        Registry.get().bean(JdbcClient.class),
        query -> Registry.as("vera").get(MODELS + query).json(),
        """
        insert into model (id, team, name, description, created_at, created_by, etag)
        select id, 'vision', name, '', now(), 'ada', 1 from numbered
        """);
  }

  @Test
  void describesAModelAnewForThoseWhoHaveSeenItsLatestState() {
    String path = MODELS + "/" + model(Registry.fresh("belts"), "");
    String seen = Registry.as("ben").get(path).etag();
    Map<String, String> change = Map.of("description", "what the belt camera sees");

    Answer described = Registry.as("ben").put(path, change, "If-Match", seen);

    assertThat(described.as(Model.class).description()).isEqualTo("what the belt camera sees");
    assertThat(Registry.as("vera").get(path).as(Model.class)).isEqualTo(described.as(Model.class));
    assertThat(Registry.as("ben").put(path, change, "If-Match", seen).status()).isEqualTo(412);
    assertThat(Registry.as("ben").put(path, change).status()).isEqualTo(428);
    Map<String, String> endless = Map.of("description", "x".repeat(4001));
    assertThat(
            Registry.as("ben")
                .put(path, endless, "If-Match", described.etag())
                .faults()
                .get("description"))
        .contains("4001");
    assertThat(Registry.as("ben").put(path, Map.of(), "If-Match", described.etag()).status())
        .isIn(400, 422);
  }

  private static String model(String name, String description) {
    return Registry.as("ben")
        .post(MODELS, Map.of("team", "vision", "name", name, "description", description))
        .as(Model.class)
        .id()
        .toString();
  }
}
