package io.polysight.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.polysight.contracts.EventType;
import io.polysight.contracts.evaluations.NonInferiorityReport.State;
import io.polysight.contracts.evaluations.NonInferiorityRequest;
import io.polysight.contracts.evaluations.ProtectedFigure;
import io.polysight.contracts.models.Alias;
import io.polysight.contracts.models.AliasMoved;
import io.polysight.contracts.models.ModelVersion;
import io.polysight.platform.testing.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PromotionIT {
  private final UUID benchmark = UUID.randomUUID();
  private final ModelVersion first = Registry.version(Registry.fresh("generalist"));
  private final String aliases = "/api/v1/models/" + first.model() + "/aliases";

  private Answer create(boolean automatically) {
    return Registry.as("ben")
        .post(
            aliases,
            Map.of(
                "name",
                "champion",
                "policy",
                Map.of(
                    "gates",
                    List.of(Map.of("benchmark", benchmark, "metric", "accuracy", "minimum", 0.9)),
                    "promoteAutomatically",
                    automatically)));
  }

  private Alias champion() {
    return Registry.as("vera").get(aliases + "/champion").as(Alias.class);
  }

  private void scored(ModelVersion version, double accuracy) {
    Registry.tell(version, benchmark, accuracy);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            !Registry.as("vera")
                .get("/api/v1/model-versions/" + version.id())
                .json()
                .path("scores")
                .isEmpty());
  }

  @Test
  void aScoreAboveTheGateMovesTheAliasAndSaysWhy() {
    create(true);
    scored(first, 0.95);
    AliasMoved moved =
        Registry.get()
            .events()
            .await(
                EventType.MODEL_ALIAS_MOVED,
                e -> e.data().toString().contains(first.id().toString()))
            .as(AliasMoved.class);
    assertThat(moved.actor()).isEqualTo("gate");
    assertThat(moved.reason()).contains("accuracy on shapes is 0.9500, at least 0.9000 is asked");
    assertThat(moved.files()).isEqualTo(first.files());
    assertThat(champion().version()).isEqualTo(first.id());
  }

  @Test
  void aScoreBelowTheGateMovesNothing() {
    create(true);
    scored(first, 0.85);
    assertThat(champion().version()).isNull();
  }

  @Test
  void anOlderVersionNeverReplacesANewerOneByItself() {
    create(true);
    ModelVersion second = Registry.version(first.modelName());
    scored(second, 0.95);
    await().atMost(Duration.ofSeconds(30)).until(() -> second.id().equals(champion().version()));
    scored(first, 0.99);
    assertThat(champion().version()).isEqualTo(second.id());
  }

  @Test
  void aPersonIsToldWhichGateRefuses() {
    Answer created = create(false);
    Map<String, Object> move = Map.of("version", first.id(), "reason", "I like it");
    Answer unscored =
        Registry.as("ben").post(aliases + "/champion/moves", move, "If-Match", created.etag());
    assertThat(unscored.status()).isEqualTo(409);
    assertThat(unscored.detail())
        .contains("no accuracy on benchmark " + benchmark, "evaluate the version");
    scored(first, 0.8);
    Answer low =
        Registry.as("ben").post(aliases + "/champion/moves", move, "If-Match", created.etag());
    assertThat(low.detail()).contains("accuracy on shapes is 0.8000, at least 0.9000 is asked");
    assertThat(champion().version()).isNull();
  }

  @Test
  void anErrorIsHeldAgainstAMaximum() {
    Map<String, Object> gate = Map.of("benchmark", benchmark, "metric", "accuracy", "maximum", 0.2);
    Answer created =
        Registry.as("ben")
            .post(
                aliases,
                Map.of(
                    "name",
                    "champion",
                    "policy",
                    Map.of("gates", List.of(gate), "promoteAutomatically", false)));
    scored(first, 0.8);
    Map<String, Object> move = Map.of("version", first.id(), "reason", "tried");
    assertThat(
            Registry.as("ben")
                .post(aliases + "/champion/moves", move, "If-Match", created.etag())
                .detail())
        .contains("accuracy on shapes is 0.8000, at most 0.2000 is asked");
  }

  @Test
  void aGateWithoutABoundIsRefused() {
    Map<String, Object> gate = Map.of("benchmark", benchmark, "metric", "accuracy");
    Map<String, Object> policy = Map.of("gates", List.of(gate), "promoteAutomatically", false);
    assertThat(
            Registry.as("ben").post(aliases, Map.of("name", "champion", "policy", policy)).faults())
        .containsOnlyKeys("policy.gates[0].minimum");
  }

  @Test
  void aPersonMovesItWithAReasonAndOnlyFromTheStateSeen() {
    Answer created = create(false);
    scored(first, 0.93);
    Map<String, Object> move = Map.of("version", first.id(), "reason", "best on nights");
    assertThat(Registry.as("ben").post(aliases + "/champion/moves", move).status()).isEqualTo(428);
    assertThat(
            Registry.as("ben")
                .post(aliases + "/champion/moves", move, "If-Match", "\"77\"")
                .status())
        .isEqualTo(412);
    Answer moved =
        Registry.as("ben").post(aliases + "/champion/moves", move, "If-Match", created.etag());
    assertThat(moved.as(Alias.class).movedBy()).isEqualTo("ben");
    assertThat(
            Registry.as("ben")
                .delete("/api/v1/model-versions/" + first.id(), "If-Match", "*")
                .detail())
        .contains("champion");
  }

  @Test
  void itPointsAtVersionsOfItsOwnModelOnly() {
    Answer created = create(false);
    ModelVersion stranger = Registry.version(Registry.fresh("other"));
    Answer refused =
        Registry.as("ben")
            .post(
                aliases + "/champion/moves",
                Map.of("version", stranger.id(), "reason", "mistake"),
                "If-Match",
                created.etag());
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains(stranger.modelName());
  }

  @Test
  void aPolicyChangesOnlyFromTheStateSeen() {
    Answer created = create(false);
    Map<String, Object> open = Map.of("gates", List.of(), "promoteAutomatically", false);
    assertThat(
            Registry.as("ben")
                .put(aliases + "/champion/policy", open, "If-Match", "\"9\"")
                .status())
        .isEqualTo(412);
    assertThat(
            Registry.as("ben")
                .put(aliases + "/champion/policy", open, "If-Match", created.etag())
                .as(Alias.class)
                .policy()
                .gates())
        .isEmpty();
    assertThat(create(false).status()).isEqualTo(409);
  }

  private Answer createProtected(boolean automatically) {
    return Registry.as("ben")
        .post(
            aliases,
            Map.of(
                "name",
                "champion",
                "policy",
                Map.of(
                    "gates",
                    List.of(),
                    "promoteAutomatically",
                    automatically,
                    "protectedFigures",
                    List.of(
                        Map.of("benchmark", benchmark, "metric", "accuracy", "margin", 0.01)))));
  }

  private Answer move(ModelVersion version, String etag) {
    return Registry.as("ben")
        .post(
            aliases + "/champion/moves",
            Map.of("version", version.id(), "reason", "newer"),
            "If-Match",
            etag);
  }

  @Test
  void aVersionThatIsNotShownToBeNoWorseIsRefusedInTheWordsOfTheTest() {
    Answer created = createProtected(false);
    Answer firstMove = move(first, created.etag());
    assertThat(firstMove.as(Alias.class).version()).isEqualTo(first.id());
    ModelVersion second = Registry.version(first.modelName());
    assertThat(move(second, firstMove.etag()).detail()).contains("evaluate the version on it");
    scored(second, 0.81);

    Registry.EVALUATOR.answer(
        second.id(), State.NOT_SHOWN, "accuracy on shapes is 0.7 against 0.8");
    Answer refused = move(second, firstMove.etag());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.detail()).contains("refuse version 2", "0.7 against 0.8");
    assertThat(champion().version()).isEqualTo(first.id());
    NonInferiorityRequest asked = Registry.EVALUATOR.askedAbout(second.id());
    assertThat(asked.reference()).isEqualTo(first.id());
    assertThat(asked.team()).isEqualTo("vision");
    assertThat(asked.figures())
        .containsExactly(new ProtectedFigure(benchmark, "accuracy", 0.01, null));

    Registry.EVALUATOR.answer(second.id(), State.SHOWN, "accuracy on shapes is 0.81 against 0.8");
    assertThat(move(second, firstMove.etag()).as(Alias.class).version()).isEqualTo(second.id());
  }

  @Test
  void nothingMovesWhileTheTestCannotBeMade() {
    Answer created = createProtected(false);
    Answer firstMove = move(first, created.etag());
    ModelVersion second = Registry.version(first.modelName());
    scored(second, 0.95);
    Registry.EVALUATOR.down(second.id());
    assertThat(move(second, firstMove.etag()).status()).isEqualTo(503);
    assertThat(champion().version()).isEqualTo(first.id());
  }

  @Test
  void anEvaluationMovesTheAliasOnlyWhenTheTestShowsNoLoss() {
    Answer created = createProtected(true);
    move(first, created.etag());
    ModelVersion second = Registry.version(first.modelName());
    Registry.EVALUATOR.answer(second.id(), State.NOT_SHOWN, "worse");
    scored(second, 0.85);
    assertThat(champion().version()).isEqualTo(first.id());

    ModelVersion third = Registry.version(first.modelName());
    Registry.EVALUATOR.answer(third.id(), State.SHOWN, "accuracy on shapes is 0.91 against 0.90");
    scored(third, 0.91);
    await().atMost(Duration.ofSeconds(30)).until(() -> third.id().equals(champion().version()));
    assertThat(champion().reason()).contains("0.91 against 0.90");
    assertThat(champion().movedBy()).isEqualTo("gate");
  }

  @Test
  void aMarginIsALoss() {
    Map<String, Object> policy =
        Map.of(
            "gates",
            List.of(),
            "promoteAutomatically",
            false,
            "protectedFigures",
            List.of(Map.of("benchmark", benchmark, "metric", "accuracy", "margin", -1)));
    Answer refused = Registry.as("ben").post(aliases, Map.of("name", "champion", "policy", policy));
    assertThat(refused.faults().get("policy.protectedFigures[0].margin")).contains("-1.0");
  }
}
