package io.polysight.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.polysight.contracts.models.ModelVersion;
import io.polysight.contracts.models.RecordedAliasMove;
import io.polysight.platform.testing.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where the aliases of a team have been, over all its models. */
class AliasMoveIT {
  private static ModelVersion first;
  private static ModelVersion second;
  private static ModelVersion other;

  @BeforeAll
  static void twoModelsWithAliasesThatMoved() {
    first = Registry.version(Registry.fresh("generalist"));
    second = Registry.version(first.modelName());
    other = Registry.version(Registry.fresh("reader"));
    String champion = create(first.model(), "champion");
    champion = move(first.model(), "champion", first, champion);
    String reader = create(other.model(), "champion");
    move(other.model(), "champion", other, reader);
    champion = move(first.model(), "champion", second, champion);
    move(first.model(), "champion", first, champion);
    String canary = create(first.model(), "canary");
    move(first.model(), "canary", second, canary);
  }

  private static String create(UUID model, String name) {
    return Registry.as("ben")
        .post(
            "/api/v1/models/" + model + "/aliases",
            Map.of(
                "name", name, "policy", Map.of("gates", List.of(), "promoteAutomatically", false)))
        .etag();
  }

  private static String move(UUID model, String alias, ModelVersion to, String etag) {
    Answer moved =
        Registry.as("ben")
            .post(
                "/api/v1/models/" + model + "/aliases/" + alias + "/moves",
                Map.of("version", to.id(), "reason", "to " + to.number()),
                "If-Match",
                etag);
    assertThat(moved.status()).isEqualTo(200);
    return moved.etag();
  }

  private record Moves(List<RecordedAliasMove> items, String next) {}

  private static Moves moves(String query) {
    return Registry.as("vera").get("/api/v1/alias-moves" + query).as(Moves.class);
  }

  @Test
  void tellsTheMovesOfAllModelsTheNewestFirst() {
    List<RecordedAliasMove> latest = moves("?team=vision&limit=5").items();
    assertThat(latest)
        .extracting(
            RecordedAliasMove::modelName,
            RecordedAliasMove::alias,
            RecordedAliasMove::number,
            RecordedAliasMove::formerNumber)
        .containsExactly(
            tuple(first.modelName(), "canary", 2, null),
            tuple(first.modelName(), "champion", 1, 2),
            tuple(first.modelName(), "champion", 2, 1),
            tuple(other.modelName(), "champion", 1, null),
            tuple(first.modelName(), "champion", 1, null));
    assertThat(latest.get(2))
        .satisfies(move -> {
          assertThat(move.team()).isEqualTo("vision");
          assertThat(move.former()).isEqualTo(first.id());
          assertThat(move.actor()).isEqualTo("ben");
          assertThat(move.reason()).isEqualTo("to 2");
        });
  }

  @Test
  void showsTheHistoryOfOneModelAndOfOneAlias() {
    assertThat(moves("?model=" + other.model()).items())
        .extracting(RecordedAliasMove::version)
        .containsExactly(other.id());
    assertThat(moves("?model=" + first.model() + "&alias=champion").items())
        .extracting(RecordedAliasMove::version)
        .containsExactly(first.id(), second.id(), first.id());
    assertThat(moves("?model=" + first.model() + "&alias=nothing").items()).isEmpty();
  }

  @Test
  void isPagedByACursor() {
    String all = "?model=" + first.model() + "&limit=3";
    Moves page = moves(all);
    assertThat(page.items()).hasSize(3);
    Moves rest = moves(all + "&after=" + page.next());
    assertThat(rest.items())
        .extracting(RecordedAliasMove::number, RecordedAliasMove::former)
        .containsExactly(tuple(1, null));
    assertThat(rest.next()).isNull();
  }

  @Test
  void keepsMovesToVersionsThatAreDeleted() {
    ModelVersion gone = Registry.version(Registry.fresh("short-lived"));
    ModelVersion next = Registry.version(gone.modelName());
    String etag = move(gone.model(), "champion", gone, create(gone.model(), "champion"));
    move(gone.model(), "champion", next, etag);
    assertThat(
            Registry.as("ben")
                .delete("/api/v1/model-versions/" + gone.id(), "If-Match", "*")
                .status())
        .isEqualTo(204);
    assertThat(moves("?model=" + gone.model()).items())
        .extracting(
            RecordedAliasMove::version,
            RecordedAliasMove::number,
            RecordedAliasMove::former,
            RecordedAliasMove::formerNumber)
        .containsExactly(tuple(next.id(), 2, gone.id(), null), tuple(gone.id(), null, null, null));
  }

  @Test
  void belongsToTheTeam() {
    String path = "/api/v1/alias-moves";
    assertThat(Registry.get().api().get(path).status()).isEqualTo(401);
    for (String query : List.of("", "?team=vision", "?model=" + first.model())) {
      assertThat(Registry.as("otto").get(path + query).json().path("items"))
          .noneMatch(move -> move.path("team").asString().equals("vision"));
      assertThat(Registry.as("nora").get(path + query).json().path("items")).isEmpty();
    }
    assertThat(Registry.as("vera").get(path + "?team=vision").status()).isEqualTo(200);
  }
}
