package io.polysight.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.cli.client.PlatformClient;
import io.polysight.cli.life.Waiting;
import io.polysight.contracts.datasets.RegisteredTask;
import io.polysight.contracts.datasets.TaskRegistration;
import io.polysight.tasks.ImageClassification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * Servers go away in turn: callers hear a clear 503, nothing is lost, and nobody restarts anything.
 */
class OutagesStoryIT {
  private static final PlatformUnderTest POLYSIGHT = PlatformUnderTest.get();
  private static final Duration OUTAGE = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http = HttpClient.newHttpClient();

  private static TaskRegistration registration() {
    return new TaskRegistration(
        "vision",
        "outage-" + UUID.randomUUID(),
        null,
        new ImageClassification(List.of("a", "b"), null));
  }

  private HttpResponse<String> get(String path, String token)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(POLYSIGHT.gateway().resolve("/api/v1" + path))
            .header("Authorization", "Bearer " + token)
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> signIn(String user) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(
                URI.create(
                    POLYSIGHT.endpoints().identity().issuer() + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "grant_type=password&client_id=polysight-cli&username="
                        + user
                        + "&password="
                        + POLYSIGHT.demoPassword()))
            .build(),
        BodyHandlers.ofString());
  }

  private String token(String user) throws IOException, InterruptedException {
    return signIn(user).body().replaceFirst("(?s).*\"access_token\":\"([^\"]+)\".*", "$1");
  }

  private static void assertUnavailable(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
  }

  @Test
  void eventsOfAKafkaOutageArriveLaterEachOnce() {
    EventLog events = EventLog.fromNow(POLYSIGHT.endpoints().kafka());
    PlatformClient ben = POLYSIGHT.as("ben");
    List<UUID> registered = new ArrayList<>();
    long end;
    try (Outage kafka = new Outage(POLYSIGHT, "kafka")) {
      assertThat(kafka).isNotNull();
      end = System.nanoTime() + OUTAGE.toNanos();
      for (int i = 0; i < 10; i++) {
        registered.add(ben.post("/tasks", registration(), RegisteredTask.class).id());
      }
      Awaitility.await().atMost(OUTAGE.plusSeconds(5)).until(() -> System.nanoTime() > end);
    }
    assertThat(events.count("io.polysight.task.registered", registered.size()))
        .isEqualTo(registered.size());
    assertThat(events.ids()).doesNotHaveDuplicates();
    for (UUID task : registered) {
      Waiting.until(
          "inference-service knowing task " + task,
          PATIENCE,
          () -> ben.get("/serving/tasks/" + task, Map.class),
          activation -> activation.get("state") != null);
    }
  }

  @Test
  void withoutItsDatabaseAServiceSaysSoAndRecovers() throws Exception {
    String token = token("ben");
    try (Outage postgres = new Outage(POLYSIGHT, "postgres")) {
      assertThat(postgres).isNotNull();
      for (String path : List.of("/tasks", "/jobs", "/models", "/evaluations")) {
        assertUnavailable(get(path, token));
      }
    }
    for (String path : List.of("/tasks", "/jobs", "/models", "/evaluations", "/serving/slots")) {
      Waiting.until(
          path + " answering", PATIENCE, () -> status(path, token), status -> status == 200);
    }
  }

  @Test
  void everySignInWorksAsSoonAsTheDatabaseIsBack() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(signIn("ben").statusCode()).isEqualTo(200);
    }
    try (Outage postgres = new Outage(POLYSIGHT, "postgres")) {
      assertThat(postgres).isNotNull();
    }
    for (int i = 0; i < 20; i++) {
      HttpResponse<String> answer = signIn("ben");
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
  }

  @Test
  void withoutTheObjectStoreUploadsAreRefusedAndNothingElse() throws Exception {
    String token = token("ben");
    String upload = "{\"team\":\"vision\",\"fileName\":\"photos.zip\",\"bytes\":1000}";
    try (Outage s3 = new Outage(POLYSIGHT, "s3")) {
      assertThat(s3).isNotNull();
      assertUnavailable(post("/uploads", upload, token));
      assertThat(get("/tasks", token).statusCode()).isEqualTo(200);
    }
    Waiting.until(
        "uploads accepted",
        PATIENCE,
        () -> statusOfPost("/uploads", upload, token),
        status -> status == 201);
  }

  @Test
  void withoutTheIdentityProviderValidTokensGoOnAndSignInSaysSo() throws Exception {
    String token = token("ben");
    assertThat(get("/tasks", token).statusCode()).isEqualTo(200);
    try (Outage keycloak = new Outage(POLYSIGHT, "keycloak")) {
      assertThat(keycloak).isNotNull();
      assertThat(get("/tasks", token).statusCode()).isEqualTo(200);
    }
    String renewed = Waiting.until("sign-in", PATIENCE, () -> renewed(), t -> t.startsWith("ey"));
    assertThat(get("/tasks", renewed).statusCode()).isEqualTo(200);
  }

  private String renewed() {
    try {
      return token("ben");
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  private HttpResponse<String> post(String path, String body, String token)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(POLYSIGHT.gateway().resolve("/api/v1" + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private int status(String path, String token) {
    return statusOf(() -> get(path, token));
  }

  private int statusOfPost(String path, String body, String token) {
    return statusOf(() -> post(path, body, token));
  }

  private interface Call {
    HttpResponse<String> send() throws IOException, InterruptedException;
  }

  private static int statusOf(Call call) {
    try {
      return call.send().statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
