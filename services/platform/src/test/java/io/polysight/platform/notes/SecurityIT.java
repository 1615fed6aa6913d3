package io.polysight.platform.notes;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.platform.testing.Answer;
import io.polysight.platform.testing.RunningService;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SecurityIT {
  private final RunningService service = NotesService.shared();

  @Test
  void refusesStrangersWithAProblem() {
    Answer none = service.api().get("/api/v1/notes");

    assertThat(none.status()).isEqualTo(401);
    assertThat(none.header("WWW-Authenticate")).startsWith("Bearer");
    assertThat(none.header("Content-Type")).startsWith("application/problem+json");
    assertThat(none.headers().firstValue("Set-Cookie")).isEmpty();
    Answer forged = service.api().withToken("a.b.c").get("/api/v1/notes");
    assertThat(forged.status()).isEqualTo(401);
    assertThat(forged.header("WWW-Authenticate")).contains("invalid_token");
  }

  @Test
  void opensHealthMetricsAndInterfaceOnly() {
    assertThat(service.api().get("/actuator/health/readiness").status()).isEqualTo(200);
    assertThat(service.api().get("/actuator/health/liveness").status()).isEqualTo(200);
    assertThat(service.api().get("/v3/api-docs").status()).isEqualTo(200);
    assertThat(service.api().get("/actuator/prometheus").text())
        .contains("http_server_requests_seconds_bucket")
        .contains("polysight_outbox_oldest_unsent_seconds");
    assertThat(service.api().get("/actuator/env").status()).isEqualTo(401);
  }

  @Test
  void readsGroupsAsRolesInTeams() {
    assertThat(service.as("ada").get("/api/v1/notes/caller").json().path("teams").toString())
        .isEqualTo("{\"vision\":\"ADMIN\"}");
    Answer eval = service.asService("trainer-service").get("/api/v1/notes/caller");
    assertThat(eval.json().path("service").asBoolean()).isTrue();
    assertThat(eval.json().path("name").asString()).isEqualTo("trainer-service");
  }

  @Test
  void saysWhichRoleACreationNeeds() {
    Map<String, String> note = Map.of("team", "vision", "title", "x");

    Answer viewer = service.as("vera").post("/api/v1/notes", note);
    assertThat(viewer.status()).isEqualTo(403);
    assertThat(viewer.detail())
        .isEqualTo("This needs the role editor in team 'vision'; yours is viewer.");
    Answer foreign = service.as("otto").post("/api/v1/notes", note);
    assertThat(foreign.status()).isEqualTo(403);
    assertThat(foreign.detail()).endsWith("you are not a member of it.");
  }

  @Test
  void showsAForeignTeamsNoteAsAnAbsentOne() {
    Map<String, String> wanted = Map.of("team", "vision", "title", "x");
    String path = service.as("ben").post("/api/v1/notes", wanted).header("Location");
    String absent = "/api/v1/notes/" + UUID.randomUUID();

    Answer foreign = service.as("otto").get(path);
    Answer none = service.as("otto").get(absent);
    assertThat(foreign.status()).isEqualTo(404);
    assertThat(shape(foreign, path)).isEqualTo(shape(none, absent));
    assertThat(service.as("otto").put(path, Map.of("title", "y"), "If-Match", "*").status())
        .isEqualTo(404);
    assertThat(service.as("vera").put(path, Map.of("title", "y"), "If-Match", "*").status())
        .isEqualTo(403);
    assertThat(service.as("otto").get("/api/v1/notes?team=vision").json().path("items").size())
        .isZero();
    assertThat(service.as("otto").get("/api/v1/notes").text()).doesNotContain("vision");
    assertThat(service.asService("model-registry").get(path).status()).isEqualTo(200);
  }

  /** The answer without what must differ: the id asked for, the trace. */
  private static String shape(Answer answer, String path) {
    return answer
        .text()
        .replace(path.substring(path.lastIndexOf('/') + 1), "ID")
        .replaceAll("\"traceId\":\"[0-9a-f]+\"", "");
  }

  @Test
  void answersUnavailableWhileTheIdentityProviderIsOutAndLogsItUnderTheAnswersTrace(
      CapturedOutput output) {
    Map<String, String> nowhere =
        Map.of("POLYSIGHT_IDENTITY_URL", "http://127.0.0.1:1/realms/polysight");
    try (RunningService alone = NotesService.start(nowhere)) {
      Answer answer = alone.as("ben").get("/api/v1/notes");

      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.header("Retry-After")).isEqualTo("5");
      assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
      assertThat(alone.api().get("/actuator/health/readiness").status()).isEqualTo(200);
      String trace = answer.json().path("traceId").asString();
      assertThat(output.getAll().lines().filter(line -> line.contains(trace)))
          .anySatisfy(line -> assertThat(line).startsWith("{\"@timestamp\"").contains("identity"));
    }
  }
}
