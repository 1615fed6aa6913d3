package io.polysight.eval.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.polysight.contracts.EventType;
import io.polysight.contracts.datasets.TaskRetired;
import io.polysight.contracts.evaluations.EvaluationFailed;
import io.polysight.contracts.webhooks.Webhook;
import io.polysight.contracts.webhooks.WebhookCreated;
import io.polysight.contracts.webhooks.WebhookDelivery;
import io.polysight.eval.Service;
import io.polysight.platform.testing.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Webhooks against a real receiver. Ada administers team vision. */
class WebhookIT {
  private static final Receiver RECEIVER = new Receiver();
  private static final String FAILED = EventType.EVALUATION_FAILED.type();

  @AfterAll
  static void close() {
    RECEIVER.close();
  }

  private static WebhookCreated hook(String path, String... types) {
    return Service.as("ada")
        .post("/api/v1/webhooks", wanted(RECEIVER.url(path), types))
        .as(WebhookCreated.class);
  }

  private static Map<String, Object> wanted(String url, String... types) {
    return Map.of("team", "vision", "url", url, "eventTypes", List.of(types));
  }

  /** Tells of an evaluation of team vision that failed; its reason tells events apart. */
  private static UUID failed(String reason) {
    return failed("vision", reason);
  }

  private static UUID failed(String team, String reason) {
    UUID event = UUID.randomUUID();
    send(event, team, reason);
    return event;
  }

  private static void send(UUID event, String team, String reason) {
    UUID run = new UUID(7, 7);
    Service.get()
        .events()
        .send(
            EventType.EVALUATION_FAILED,
            team,
            run,
            new EvaluationFailed(run, UUID.randomUUID(), "b", team, UUID.randomUUID(), reason),
            event);
  }

  private static List<String> ids(String path) {
    return RECEIVER.got(path).stream().map(Receiver.Got::id).toList();
  }

  private static void awaitIds(String path, UUID... events) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(ids(path)).containsExactly(toStrings(events)));
  }

  private static String[] toStrings(UUID... events) {
    return List.of(events).stream().map(UUID::toString).toArray(String[]::new);
  }

  private static List<WebhookDelivery> log(WebhookCreated hook) {
    return Service.as("ada")
        .get("/api/v1/webhooks/" + hook.webhook().id() + "/deliveries")
        .as(Log.class)
        .items();
  }

  record Log(List<WebhookDelivery> items, String next) {}

  private static void awaitState(WebhookCreated hook, WebhookDelivery.State state) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> log(hook).stream().anyMatch(delivery -> delivery.state() == state));
  }

  @Test
  void sendsASignedCloudEventOfWhatWasAskedForOnce() {
    WebhookCreated hook = hook("/signed", FAILED);
    UUID event = failed("no predictions");
    send(event, "vision", "no predictions");
    failed("robots", "of another team");
    UUID retired = new UUID(8, 8);
    Service.get()
        .events()
        .send(EventType.TASK_RETIRED, "vision", retired, new TaskRetired(retired, "vision", "t"));
    UUID last = failed("the last");

    awaitIds("/signed", event, last);
    Receiver.Got got = RECEIVER.got("/signed").getFirst();
    long sent = Long.parseLong(got.timestamp());
    assertThat(got.signature())
        .isEqualTo(
            new Secret(hook.secret()).sign(got.id(), Instant.ofEpochSecond(sent), got.body()));
    assertThat(sent)
        .isCloseTo(Instant.now().getEpochSecond(), org.assertj.core.data.Offset.offset(300L));
    assertThat(got.type()).startsWith("application/cloudevents+json");
    JsonNode body = JsonMapper.shared().readTree(got.body());
    assertThat(body.path("specversion").asString()).isEqualTo("1.0");
    assertThat(body.path("id").asString()).isEqualTo(event.toString());
    assertThat(body.path("source").asString()).isEqualTo("/eval-service");
    assertThat(body.path("type").asString()).isEqualTo(FAILED);
    assertThat(body.path("team").asString()).isEqualTo("vision");
    assertThat(body.at("/data/reason").asString()).isEqualTo("no predictions");
  }

  @Test
  void triesAgainAfterA500AndKeepsTheOrderWithoutDelayingOthers() {
    var refusals = new AtomicInteger();
    RECEIVER.answer(got -> got.path().equals("/ill") && refusals.getAndIncrement() < 2 ? 500 : 204);
    WebhookCreated ill = hook("/ill", FAILED);
    hook("/well", FAILED);
    UUID first = failed("first");
    UUID second = failed("second");

    awaitIds("/well", first, second);
    awaitIds("/ill", first, first, first, second);
    List<WebhookDelivery> log = log(ill);
    assertThat(log).extracting(WebhookDelivery::event).containsExactly(second, first);
    assertThat(log).extracting(WebhookDelivery::attempts).containsExactly(1, 3);
    JsonNode detail =
        Service.as("ada")
            .get("/api/v1/webhooks/" + ill.webhook().id() + "/deliveries/" + log.getLast().id())
            .json();
    assertThat(detail.at("/log/0/status").asInt()).isEqualTo(500);
    assertThat(detail.at("/log/0/failure").asString()).contains("answered 500");
    assertThat(detail.at("/log/2/status").asInt()).isEqualTo(204);
  }

  @Test
  void givesUpAfterItsTriesAndSendsAgainByHand() {
    RECEIVER.answer(got -> got.path().equals("/stubborn") ? 400 : 204);
    WebhookCreated hook = hook("/stubborn", FAILED);
    UUID event = failed("given up");
    awaitState(hook, WebhookDelivery.State.FAILED);
    assertThat(ids("/stubborn")).hasSize(3).containsOnly(event.toString());

    RECEIVER.answer(got -> 204);
    String path =
        "/api/v1/webhooks/"
            + hook.webhook().id()
            + "/deliveries/"
            + log(hook).getFirst().id()
            + "/resend";
    assertThat(Service.as("ada").post(path).status()).isEqualTo(202);
    awaitState(hook, WebhookDelivery.State.DELIVERED);
    assertThat(ids("/stubborn")).hasSize(4).containsOnly(event.toString());
  }

  @Test
  void isDisabledByAReceiverThatIsGoneAndTriedOnRequest() {
    RECEIVER.answer(got -> got.path().equals("/gone") ? 410 : 204);
    WebhookCreated hook = hook("/gone", FAILED);
    String path = "/api/v1/webhooks/" + hook.webhook().id();
    assertThat(Service.as("ada").post(path + "/test").status()).isEqualTo(202);
    awaitState(hook, WebhookDelivery.State.FAILED);
    assertThat(RECEIVER.got("/gone").getFirst().eventType())
        .isEqualTo("io.polysight.webhook.tested");
    Answer told = Service.as("ada").get(path);
    assertThat(told.as(Webhook.class).state()).isEqualTo(Webhook.State.DISABLED);
    assertThat(told.as(Webhook.class).disabledBecause()).contains("410");
    assertThat(Service.as("ada").post(path + "/test").detail()).contains("make it active first");

    RECEIVER.answer(got -> 204);
    Map<String, Object> active =
        Map.of(
            "url",
            RECEIVER.url("/gone"),
            "description",
            "",
            "eventTypes",
            List.of(FAILED),
            "state",
            "ACTIVE");
    assertThat(Service.as("ada").put(path, active, "If-Match", "\"1\"").status()).isEqualTo(412);
    assertThat(
            Service.as("ada")
                .put(path, active, "If-Match", told.etag())
                .as(Webhook.class)
                .disabledBecause())
        .isNull();
    assertThat(Service.as("ada").post(path + "/test").status()).isEqualTo(202);
    awaitState(hook, WebhookDelivery.State.DELIVERED);
  }

  @Test
  void refusesAddressesThatAreNotAllowedAndTellsTheSecretOnce() {
    Answer refused =
        Service.as("ada")
            .post("/api/v1/webhooks", wanted("http://169.254.169.254/latest", "nonsense"));
    assertThat(refused.faults()).containsOnlyKeys("url", "eventTypes[0]");
    assertThat(refused.faults().get("url")).contains("allowed hosts [127.0.0.1]");
    WebhookCreated hook = hook("/once", FAILED);
    String path = "/api/v1/webhooks/" + hook.webhook().id();
    assertThat(Service.as("ada").get(path).text()).doesNotContain("whsec_");
    assertThat(Service.as("ada").get("/api/v1/webhooks?team=vision").text())
        .contains(hook.webhook().id().toString())
        .doesNotContain("whsec_");
    assertThat(
            Service.as("ada")
                .post("/api/v1/webhooks", wanted(RECEIVER.url("/once"), FAILED))
                .status())
        .isEqualTo(409);
  }

  @Test
  void isForTheAdminsOfTheTeamOnly() {
    WebhookCreated hook = hook("/private", FAILED);
    Service.as("ada").post("/api/v1/webhooks/" + hook.webhook().id() + "/test");
    awaitState(hook, WebhookDelivery.State.DELIVERED);
    String one = "/api/v1/webhooks/" + hook.webhook().id();
    String delivery = one + "/deliveries/" + log(hook).getFirst().id();
    for (String path : List.of(one, one + "/deliveries", delivery)) {
      assertThat(Service.get().api().get(path).status()).isEqualTo(401);
      assertThat(Service.as("otto").get(path).status()).isEqualTo(404);
      assertThat(Service.as("ben").get(path).status()).isEqualTo(403);
    }
    for (String path : List.of(one + "/test", delivery + "/resend")) {
      assertThat(Service.get().api().post(path).status()).isEqualTo(401);
      assertThat(Service.as("otto").post(path).status()).isEqualTo(404);
      assertThat(Service.as("ben").post(path).status()).isEqualTo(403);
    }
    Map<String, Object> change =
        Map.of(
            "url", "https://a.b/", "description", "", "eventTypes", List.of(), "state", "ACTIVE");
    assertThat(Service.get().api().put(one, change, "If-Match", "*").status()).isEqualTo(401);
    assertThat(Service.as("otto").put(one, change, "If-Match", "*").status()).isEqualTo(404);
    assertThat(Service.as("ben").put(one, change, "If-Match", "*").status()).isEqualTo(403);
    assertThat(Service.get().api().delete(one, "If-Match", "*").status()).isEqualTo(401);
    assertThat(Service.as("otto").delete(one, "If-Match", "*").status()).isEqualTo(404);
    assertThat(Service.as("ben").delete(one, "If-Match", "*").status()).isEqualTo(403);
    String list = "/api/v1/webhooks?team=vision";
    assertThat(Service.get().api().get(list).status()).isEqualTo(401);
    assertThat(Service.as("otto").get(list).status()).isEqualTo(403);
    assertThat(Service.as("ben").get(list).status()).isEqualTo(403);
    Map<String, Object> wanted = wanted(RECEIVER.url("/other"), FAILED);
    assertThat(Service.get().api().post("/api/v1/webhooks", wanted).status()).isEqualTo(401);
    assertThat(Service.as("otto").post("/api/v1/webhooks", wanted).status()).isEqualTo(403);
    assertThat(Service.as("ben").post("/api/v1/webhooks", wanted).status()).isEqualTo(403);
    assertThat(Service.get().api().get("/api/v1/webhooks/options").status()).isEqualTo(401);
    assertThat(Service.as("ada").delete(one, "If-Match", "*").status()).isEqualTo(204);
    assertThat(Service.as("ada").get(one).status()).isEqualTo(404);
  }
}
