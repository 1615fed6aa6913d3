package io.polysight.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.contracts.models.ModelVersion;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route refuses strangers, other teams, and viewers where it writes. */
class AccessIT {
  private static final ModelVersion VERSION = Registry.version(Registry.fresh("guarded"));
  private static final String MODEL = "/api/v1/models/" + VERSION.model();
  private static final Map<String, Object> POLICY =
      Map.of("gates", List.of(), "promoteAutomatically", false);

  static Stream<String> reads() {
    String version = "/api/v1/model-versions/" + VERSION.id();
    return Stream.of(
        MODEL,
        MODEL + "/versions",
        MODEL + "/versions/1",
        MODEL + "/aliases",
        version,
        version + "/lineage",
        version + "/downloads");
  }

  record Write(String method, String path, Map<String, Object> body) {}

  static Stream<Write> writes() {
    return Stream.of(
        new Write("PUT", MODEL, Map.of("description", "mine")),
        new Write("POST", MODEL + "/aliases", Map.of("name", "a", "policy", POLICY)),
        new Write("PUT", MODEL + "/aliases/a/policy", POLICY),
        new Write(
            "POST", MODEL + "/aliases/a/moves", Map.of("version", VERSION.id(), "reason", "r")),
        new Write("DELETE", "/api/v1/model-versions/" + VERSION.id(), Map.of()));
  }

  private static int send(io.polysight.platform.testing.Api api, Write write) {
    return switch (write.method()) {
      case "POST" -> api.post(write.path(), write.body(), "If-Match", "*").status();
      case "PUT" -> api.put(write.path(), write.body(), "If-Match", "*").status();
      default -> api.delete(write.path(), "If-Match", "*").status();
    };
  }

  @ParameterizedTest
  @MethodSource("reads")
  void readingNeedsATokenAndTheTeam(String path) {
    assertThat(Registry.get().api().get(path).status()).isEqualTo(401);
    assertThat(Registry.as("otto").get(path).status()).isEqualTo(404);
    assertThat(Registry.as("nora").get(path).status()).isEqualTo(404);
    assertThat(Registry.as("vera").get(path).status()).isEqualTo(200);
    assertThat(Registry.get().asService("inference-service").get(path).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource("writes")
  void writingNeedsATokenTheTeamAndTheRight(Write write) {
    assertThat(send(Registry.get().api(), write)).isEqualTo(401);
    assertThat(send(Registry.as("otto"), write)).isEqualTo(404);
    assertThat(send(Registry.as("vera"), write)).isEqualTo(403);
  }

  @Test
  void aModelIsMadeOnlyInATeamOnesOwn() {
    Map<String, Object> wanted = Map.of("team", "vision", "name", Registry.fresh("m"));
    assertThat(Registry.get().api().post("/api/v1/models", wanted).status()).isEqualTo(401);
    assertThat(Registry.as("otto").post("/api/v1/models", wanted).status()).isIn(403, 404);
    assertThat(Registry.as("vera").post("/api/v1/models", wanted).status()).isEqualTo(403);
    assertThat(Registry.as("ben").post("/api/v1/models", wanted).status()).isEqualTo(201);
    assertThat(Registry.as("ada").post("/api/v1/models", wanted).detail())
        .contains("already has a model");
  }

  @Test
  void listsHoldOnesOwnTeamsOnly() {
    assertThat(
            Registry.as("otto")
                .get("/api/v1/models?name=" + VERSION.modelName())
                .json()
                .path("items"))
        .isEmpty();
    assertThat(
            Registry.as("vera")
                .get("/api/v1/models?name=" + VERSION.modelName())
                .json()
                .path("items"))
        .hasSize(1);
  }

  @Test
  void aNameOfTenThousandCharactersIsRefused() {
    var answer =
        Registry.as("ben")
            .post("/api/v1/models", Map.of("team", "vision", "name", "x".repeat(10_000)));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.faults().get("name")).contains("10000 characters", "at most 100");
  }
}
