package io.polysight.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.polysight.contracts.models.ModelImport;
import io.polysight.contracts.models.ModelVersion;
import io.polysight.contracts.models.SharedTeam;
import io.polysight.datasets.blob.Sha256;
import io.polysight.platform.testing.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Checkpoints that were made elsewhere, and those that came with the platform. */
class ImportIT {
  private static final String IMPORTS = "/api/v1/model-imports";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static Map<String, Object> creation(String model, byte[] weights, byte[] card) {
    return Map.of(
        "team",
        "vision",
        "model",
        model,
        "source",
        "a laboratory far away",
        "files",
        List.of(file("model.safetensors", weights), file("model.json", card)));
  }

  private static Map<String, Object> file(String name, byte[] bytes) {
    return Map.of("name", name, "bytes", bytes.length, "sha256", Sha256.hex(bytes));
  }

  private static String sent(ModelImport.ImportedFile file, byte[] bytes) {
    URI part = URI.create(file.parts().getFirst().url());
    try {
      return HTTP.send(
              HttpRequest.newBuilder(part).PUT(BodyPublishers.ofByteArray(bytes)).build(),
              BodyHandlers.discarding())
          .headers()
          .firstValue("ETag")
          .orElseThrow();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Answer imported(String model, byte[] weights, byte[] card) {
    ModelImport begun =
        Registry.as("ben").post(IMPORTS, creation(model, weights, card)).as(ModelImport.class);
    Map<String, List<String>> etags =
        Map.of(
            "model.safetensors", List.of(sent(begun.files().get(0), weights)),
            "model.json", List.of(sent(begun.files().get(1), card)));
    return Registry.as("ben")
        .post(IMPORTS + "/" + begun.id() + "/completions", Map.of("etags", etags));
  }

  @Test
  void aSoundCheckpointBecomesAVersionThatSaysWhereItComesFrom() {
    String model = Registry.fresh("imported");
    Answer answer = imported(model, Checkpoint.weights(2), Checkpoint.card());
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    ModelVersion version = answer.as(ModelVersion.class);
    assertThat(version.number()).isEqualTo(1);
    assertThat(version.last()).isTrue();
    assertThat(version.step()).isEqualTo(400);
    assertThat(version.digest()).isEqualTo(Sha256.hex(Checkpoint.weights(2)));
    assertThat(version.provenance().job()).isNull();
    assertThat(version.provenance().imported().by()).isEqualTo("ben");
    assertThat(version.provenance().imported().from()).isEqualTo("a laboratory far away");
    String path = "/api/v1/model-versions/" + version.id();
    assertThat(Registry.as("vera").get(path + "/lineage").json().has("job")).isFalse();
    assertThat(Registry.as("otto").get(path).status()).isEqualTo(404);
    assertThat(imported(model, Checkpoint.weights(2), Checkpoint.card()).status()).isEqualTo(409);
  }

  @Test
  void whatFailsACheckIsRefusedWithEveryFaultAndLeavesNothing() {
    byte[] pickle = {(byte) 0x80, 4, '}', 'q', 0, '.', 0, 0, 0};
    String model = Registry.fresh("refused");
    Answer answer = imported(model, pickle, "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.faults().get("model.safetensors")).contains("pickle of protocol 4");
    assertThat(answer.faults()).containsKeys("model.json: format", "model.json: tokenizer");
    assertThat(Registry.versions(model)).isEmpty();
  }

  @Test
  void onlyEditorsOfTheTeamMayImport() {
    var wanted = creation(Registry.fresh("m"), Checkpoint.weights(3), Checkpoint.card());
    assertThat(Registry.get().api().post(IMPORTS, wanted).status()).isEqualTo(401);
    assertThat(Registry.as("otto").post(IMPORTS, wanted).status()).isEqualTo(403);
    assertThat(Registry.as("vera").post(IMPORTS, wanted).status()).isEqualTo(403);
    UUID begun = Registry.as("ben").post(IMPORTS, wanted).as(ModelImport.class).id();
    Map<String, Object> end = Map.of("etags", Map.of());
    String completions = IMPORTS + "/" + begun + "/completions";
    assertThat(Registry.as("otto").post(completions, end).status()).isEqualTo(404);
    assertThat(Registry.as("vera").post(completions, end).status()).isEqualTo(403);
    assertThat(Registry.as("ben").post(completions, end).faults())
        .containsKeys("etags.model.safetensors", "etags.model.json");
    assertThat(Registry.as("vera").delete(IMPORTS + "/" + begun).status()).isEqualTo(403);
    assertThat(Registry.as("ben").delete(IMPORTS + "/" + begun).status()).isEqualTo(204);
    assertThat(Registry.as("ben").delete(IMPORTS + "/" + begun).status()).isEqualTo(404);
  }

  @Test
  void otherFilesThanThoseOfACheckpointAreNotEvenAskedFor() {
    Map<String, Object> wanted =
        Map.of(
            "team", "vision",
            "model", "m",
            "source", "s",
            "files", List.of(Map.of("name", "pytorch_model.bin", "bytes", 0, "sha256", "x")));
    assertThat(Registry.as("ben").post(IMPORTS, wanted).faults())
        .containsKeys("files[0].name", "files[0].bytes", "files[0].sha256", "files");
  }

  @Test
  void whatCameWithThePlatformIsEverybodysToReadAndNobodysToChange() {
    await().atMost(Duration.ofSeconds(30)).until(() -> !shared().path("items").isEmpty());
    var model = shared().path("items").path(0);
    assertThat(model.path("name").asString()).isEqualTo("tiny");
    assertThat(model.path("versions").asInt()).isEqualTo(1);
    assertThat(model.path("aliases").path(0).path("name").asString()).isEqualTo("champion");
    String path = "/api/v1/models/" + model.path("id").asString();
    String version = path + "/versions/1";
    assertThat(Registry.as("otto").get(version).as(ModelVersion.class).digest())
        .isEqualTo(Sha256.hex(Checkpoint.weights(1)));
    assertThat(Registry.as("nora").get(version).status()).isEqualTo(404);
    Map<String, Object> alias =
        Map.of("name", "b", "policy", Map.of("gates", List.of(), "promoteAutomatically", false));
    assertThat(Registry.as("ada").post(path + "/aliases", alias).status()).isEqualTo(404);
  }

  private static tools.jackson.databind.JsonNode shared() {
    return Registry.as("otto").get("/api/v1/models?team=" + SharedTeam.NAME).json();
  }
}
